/**
 * Given names and surnames that are common in the United States and no everyday words. Which names are common is told by works of the US
 * government in the public domain: surnames of the 1990, 2000 and 2010 censuses (Census Bureau), given names by year (Social Security
 * Administration). The selection is Sotto's own.
 */
export const NAMES =
  'aaliyah aaron abby abdul abdullah abebe abigail abraham adam adams adeyemi adrian adriana adrienne agnes ahmad ahmed aiden aisha akhtar akira alan ' +
  'alana albert alberto alejandra alejandro alex alexa alexander alexandra alexandria alexis alfred alfredo ali alice alicia alisha alison allan allen ' +
  'allison alma alvarado alvarez alvin alyssa amanda amber amelia amina amir amit amy ana anastasia andersen anderson andre andrea andres andrew andrews ' +
  'andy angela angelica angelina angie anita ann anna anne annette annie anthony antoine antonio anya aoife arianna armando arnold arthur arturo ashley ' +
  'aubrey audrey austin ava avery ayesha bailey baker barbara barnes barrett barry bartholomew beatrice becky begum belinda ben benjamin bennett ' +
  'bernadette bernard bernice bertha beth bethany betty beverly bianca bill billy blake bob bobby bonnie boyd brad bradley brady brandi brandon brandy ' +
  'brenda brendan brent brett brian brianna bridget britney brittany brooke bruce bryan bryant bryce burke byrd byron caitlin caleb calvin cameron ' +
  'camila campbell candace candice carl carla carlos carlson carmen carol carole caroline carolyn carrie carroll carson carter casey cassandra cassidy ' +
  'castellano castillo castro catherine cathy cecilia cedric celeste celia cesar chad chan chandra chang chapman charlene charles charlie charlotte ' +
  'chavez chelsea chen cheng cheryl cheung chloe cho choi chowdhury chris christa christina christine christopher christy chukwu chung cindy claire ' +
  'clara clarence clarissa clark claude claudia clayton clifford clifton clinton clyde cody cohen colby cole coleman colin colleen collins connie connor ' +
  'conor consuelo cooper corey cornelius cortez cory courtney craig cristina cruz crystal curtis cynthia daisy dakota dale damian damon dan dana dang ' +
  'daniel daniela danielle danny daphne darius darlene darnell darrell darren darryl dave david davidson davies davis deandre deanna debbie deborah ' +
  'debra dee deepak deleon delgado delia delores denise dennis derek derrick desai deshawn desiree destiny devin devon diallo diana diane diaz diego ' +
  'dimitri dina dinh dixon dmitri doe dolores dominic dominique don donald donna donovan dora doreen doris dorothy doug douglas duane dubois duncan ' +
  'dustin dwayne dwight dylan earl ebony eddie edgar edith edmund edna eduardo edward edwards edwin eileen elaine eleanor elena eli elias elijah elisa ' +
  'elise elizabeth ella ellen elliot ellis elmer eloise elsa elsie elvira emanuel emily emma emmanuel enrique eric erica erik erika eriksson erin ernest ' +
  'ernesto esmeralda esperanza espinoza esposito esteban estella estelle esther estrada ethan ethel eugene eunice eva evan evans evelyn eze fatima faye ' +
  'felicia felipe felix ferguson fernandez fernando ferrari fiona fitzgerald florence flores floyd foster fran frances francesca francis francisco frank ' +
  'frankie franklin fred freda freddie frederick friedman fumiko gabriel gabriela gabrielle gail garcia garrett gary gavin gene genevieve geoffrey ' +
  'george georgia gerald geraldine gerardo gertrude gibson gilbert gill gina giovanni giuseppe gladys glen glenda glenn gloria goldberg goldstein gomez ' +
  'gonzales gonzalez gordon graham greg gregory greta griffin guadalupe guerrero guillermo gupta gustavo gutierrez guzman gwen gwendolyn hailey haley ' +
  'hamilton hank hanna hannah hansen hanson harold harriet harris harrison harry haruki harvey hassan hattie hayden hayes hayley hazel heather hector ' +
  'heidi helen henderson hendrickson henry henson herbert herman hernandes hernandez herrera hicks hilda hiroshi ho hoffman holly hong howard howell ' +
  'huang hubert hudson hugh hughes hugo humphrey hussain hussein huynh hyde ian ibrahim ida ignacio igor ines ingram ingrid irene irma irwin isaac ' +
  'isabel isabella isaiah isla islam ismael israel ito ivan ivanov iyer jackie jackson jaclyn jacob jacobs jacqueline jada jade jaime jake jamal james ' +
  'jamie jan jane janet janice jansen jared jasmine jason javier jay jayden jean jeanette jeff jefferson jeffrey jenkins jenna jennie jennifer jenny ' +
  'jensen jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jillian jim jimenez jimmy jin jo joan joann joanna joanne jocelyn jodi ' +
  'joe joel johanna johansson john johnathan johnnie johnny johnson johnston jon jonah jonathan jones jordan jorge jose joseph josephine josh joshua ' +
  'josie joyce juan juanita judith judy julia julian juliana julie juliet julio julius jun jung justin kaiser kaiya kang kaplan kareem karen karina karl ' +
  'karla kate katelyn katherine kathleen kathryn kathy katie katrina kaur kayla keisha keith keller kelley kelli kelly kelsey kelvin ken kendra kennedy ' +
  'kenneth kenny kent kerr kerry kevin khalid khan khloe kiara kidd kim kimberly kirk klein knight kobayashi kowalczyk kowalski krista kristen kristi ' +
  'kristin kristina kristy krystal kumar kurt kuznetsov kwame kyle kylie lakisha lam lana lance larkin larry larsen larson lashonda latasha latisha ' +
  'latonya latoya laura lauren laurie lawrence lawson le leach leah leanne leblanc lee leila lena leo leon leonard leonardo leroy leslie leticia levi ' +
  'levine levy lewis li liam lila lillian lily lim lin linda lindberg lindsay lindsey lionel lisa liu liz logan lois lola lonnie lopez lora loraine ' +
  'loren lorena lorenzo loretta lori lorraine louis louise lowell lucas lucia lucille lucy luis luke lupe luz lydia lynch lynda lynette lynn mabel ' +
  'mackenzie maddox madeline madison mae maggie mahmoud malcolm malhotra malik mandy manuel marc marcel marcella marcia marco marcos marcus margaret ' +
  'margarita margie maria mariah mariam marian marianne marie marilyn mario marion marisol marissa marjorie marla marlene marquez marsha marshall martha ' +
  'martin martinez marvin mary mason mateo mathew matt matthew matthews maureen maurice mauricio max maxine maya mbeki mcbride mccall mccarthy mccoy ' +
  'mcdaniel mcdonald mckenzie mckinney mclaughlin mclean mcneil meera megan mehta mei melanie melinda melissa melvin mendez mendoza mensah mercedes ' +
  'meredith meyer mia micah michael michaela micheal michele michelle miguel mike mikhail mila mildred miller milton mindy minh miranda miriam misty ' +
  'mitch mitchell moe mohamed mohammad mohammed moises molly mona monica monique monroe montgomery montoya morales moreno morgan morris morrison moses ' +
  'muhammad munoz muriel murphy murray myers myra myrna myrtle nadia nadine nakamura nancy naomi nash natalia natalie natasha nate nathan nathaniel neal ' +
  'neil nelson newman ngo nguyen nicholas nichole nick nicolas nicole nikki nikolai nilsson nina nixon noah noel nora norma norman norris novak nowak ' +
  'nunez obama obrien oconnell oconnor octavia okafor okonkwo olga oliver olivia olsen olson omar oneill ophelia ortega ortiz oscar osei otis owen owens ' +
  'pablo paige pam pamela park parker patel patricia patrick patsy patterson patti patty paul paula paulette pauline payne pedro peggy penelope ' +
  'pennington perez perkins perry pete peter peters peterson petra petrov pham phelps phil philip phillip phillips phoebe phyllis pierre pilar pollard ' +
  'popov pratt preston priscilla priya pruitt quentin quincy quinn quinones rachel rafael rahman rahul raj ralph ramirez ramiro ramon ramona ramos ' +
  'randall randolph randy rao raquel ratliff raul raymond rebecca reddy regina reginald rene renee reyes reynolds rhodes rhonda ricardo ricci richard ' +
  'richards richardson rick ricky riggs riley rita rivera rob robbins robert roberta roberto roberts robertson robin robinson robyn rochelle roderick ' +
  'rodney rodrigo rodriguez rogelio roger rogers roland roman romano romero ron ronald ronnie roosevelt rosa rosalie rosario rosemary rosenberg rosie ' +
  'ross rossi roxanne roy ruben rudy rufus ruiz russell russo ruth ryan sabrina sal salazar sally salvador salvatore sam samantha samir samuel sanchez ' +
  'sandoval sandra sandy sanjay santiago santos sara sarah sasha sato saul savannah schaefer schmidt schneider schroeder schultz schwartz scott sean ' +
  'sebastian selena serena sergio seth sexton shah shane shaniqua shannon shapiro sharma sharon shaun shawn sheila shelby sheldon shelley sheppard ' +
  'sherman sherri sherry sheryl shirley shreya sidney sierra silva silvia simmons simon simone simpson sims singh siobhan skyler sloan smith snyder ' +
  'sofia sokolov solomon sonia sonya sophia sophie soto spencer stacey stacy stafford stanley stella stephanie stephen stephens stephenson steve steven ' +
  'stevens stewart strickland stuart sullivan sunita susan susie sutton suzanne suzuki svetlana sweeney sydney sylvester sylvia tabitha takahashi tamara ' +
  'tamika tammy tanaka tania tanner tanya tara tasha tate tatiana taylor ted teresa terrance terrell terrence terri terry tesfaye tessa thelma theodore ' +
  'theresa thomas thompson thomson tia tiffany tim timmy timothy tina tobias todd tom tommy toni tony tonya torres tracey traci tracy tran traore trent ' +
  'trevor tricia trina trisha tristan troy trujillo tucker turner tyler tyrone tyson valdez valentina valeria valerie vanessa vargas vasquez vaughn ' +
  'vazquez vega velma vera verna vernon veronica vicki vickie vicky victoria vijay vikram villarreal vince vincent viola violet virgil vivian vladimir ' +
  'vo vu wade wagner wallace wallis walsh walt walter walters walton wanda wang warner warren watanabe watts wayne webb weber webster wei weiss wendell ' +
  'wendy wesley wheeler whitaker whitfield whitney wiggins wilbur wilhelmina wilkerson wilkins willard william williams williamson willie willis wilma ' +
  'wilson winifred winkler winston wojcik wolfe wong woodard woodward worley wright wu wyatt xavier xiao ximena yamamoto yang yasmin yates yesenia ' +
  'yolanda yoon yosef young yuki yusuf yvette yvonne zach zachary zainab zhang zimmerman zoe zoey';

/** Names that are everyday words too: they need a cue, a capital or a name beside them. */
export const WORD_NAMES =
  'ali amber angel april art august austin autumn ava ball banks barber bell berry best bill bird bishop black bond booker brandy bridges brook brooklyn ' +
  'brooks brown buck burns bush butler camp candy carolina carpenter carter carver case cash chance chandler charity charlotte chase chelsea cherry ' +
  'christian christmas church clay cliff cole cook cooper crane cross crow cruz crystal daily daisy dakota dale dallas darling dawn day deal dean dee ' +
  'destiny diamond dish don downs drake drew duke dusty dyer earl early ebony english ernest esperanza eve faith farmer field fields fisher florence ' +
  'flowers ford forest fox frank franklin french friend frost gale gardener garland garner gates gay gene genesis georgia ginger glass glen glory gold ' +
  'golden goodman grace grant graves gray green grey gross guy hall hamilton hand hardy harmony hart hazel head heath heather heaven herb hill ho hobbs ' +
  'holder holiday holly holmes hooper hope hopper horn house houston hunt hunter iris israel ivy jack jackson jade jan jasper jay jean jesus jewel jo ' +
  'joiner jolly jordan josh joy jun june kaiser king kitty knight lake lam lamb lance land lane law le lily lincoln little long love lucky luz madison ' +
  'major mann marina mark marks marsh max may mayer mayo meadows melody mercedes mercer mercy merry mike miles mills misty monroe montana montgomery ' +
  'moody moore moss nice nick noble norm north olive pace page palmer paris park parker parks pat peacock pearce pearl peck peg penny phoenix pierce ' +
  'pilar pitts poole pope porter potter power powers price prince princess proctor queen rain ray reed reese rex rice rich riddle rivers roach rob robin ' +
  'rocky rod rosa rose roth rowe ruby rush rusty sage sal sandy santos sargent savage savannah scout sellers sharp shaw shay shepherd sherry shields ' +
  'short sierra silver singer skinner skip sky small snow sparks spears star stark steel stein stokes stone stormy stout street strong sue summer ' +
  'summers sunny swift sydney temple tia trinity underwood valentine van vance victor victoria violet virginia vo wade walker ward washington waters ' +
  'weaver weeks wells west white whitehead wilder wiley will willow winter winters wise wolf wood woods woody york young';
