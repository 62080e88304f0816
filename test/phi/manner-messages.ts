// Lists of short messages in manners of writing that the lists before do not have, made up for these tests: parents of small children, old people who
// dictate, referral letters, insurers and pharmacies, shorthand, forms and signatures that were pasted or scanned, answers, Spanish mixed with English; then
// capitals, reminders, requests for records, carers, names among brands; then students, what is hard to say, transcripts of chats. Each was written with its
// marks before anybody looked at how the detector reads it; 24 marks that were wrong by the definitions were put right afterwards. Written as in messages.ts.

/** Messages with identifiers in them. */
export const MANNER_MESSAGES = `
my 4 year old [NAME Beckett] has had croup since friday, is the steroid really one dose?
[NAME Beckett] wont take the amoxicillin, can it be mixed in pudding
hi its [NAME Lindsey], [NAME Theo] and [NAME Margot]'s mom. Both need camp forms by the 15th
Camp form for [NAME Margot Vandenberg], dob [DATE 8/22/2017], allergic to cashews
the custody order says his dad, [NAME Wes Rademacher], can also pick up records
pls take my ex [NAME chad] off the pickup list
[NAME juniper] is teething again, 100.6 rectal, motrin ok?
our nanny [NAME Consuelo] will bring him at 3
is it ok if grandma ([NAME Bev]) signs the consent
kiddo's name is spelled [NAME Aoife], pronounced ee-fa
the baby, [NAME Ezra], was 6 lb 11 oz on [DATE May 30th] and is 7 lb 2 now
[NAME Ezra] was born at 36+4 on [DATE 5-28-26]
my stepson [NAME Dashiell] moved in with us from [CITY Duluth]
he goes to school in [CITY Hopkins], the nurse there is Mrs. [NAME Lindqvist]
his teacher ms [NAME trujillo] says he zones out
[NAME Rosalie]'s hearing test was [DATE october 3rd], no one called us
Twins: [NAME Ines] 22 lb, [NAME Oscar] 24 lb. same dose for both??
my oldest [NAME grayson] 9, middle [NAME hadley] 6, baby [NAME knox] 10 mos all puking
can you send the immunization record to [EMAIL vandenberg.family4@gmail.com]
daycare fax [FAX 952-555-0118] attn [NAME Shauna]
her medicaid number is [HEALTH_PLAN 00438812907]
his school lunch id [OTHER_ID 771204] is what they asked for lol is that what you need
we moved over the summer, [ADDRESS 9125 Penn Ave S], [CITY Bloomington]
we live at [ADDRESS 402 Juneberry Ct], yellow house, pls mail the asthma plan there
text my husband [NAME Anders] instead, [PHONE 612 555 0164]
[NAME Lotte] swallowed a penny (i think)
does [NAME Lotte] need an xray if she's acting fine
im calling about my daughter [NAME Saoirse] who is 14 months
[NAME saoirse]s rash is back
my little guy [NAME Bodhi] has had 3 ear infections since [DATE january 2026]
please put [NAME Bodhi] on the cancellation list
thanks!! [NAME lindsey v]
Sent from my iPhone - [NAME Marisol], mom of [NAME Dante] & [NAME Lucia]
my foster daughter [NAME Amari], case [OTHER_ID 26-JV-00418], needs her 30 day checkup
caseworker is [NAME Tonya Briscoe] [PHONE (651) 555-0177]
[NAME Nico]: 38.9 this morning, 39.2 at noon
When [NAME Hattie] coughs she throws up
I gave [NAME Hattie] 5 mL
[NAME Hattie] had her 2 month shots [DATE 9/14], low fever since
do you have anything open for [NAME Augie] tmrw
augmentin made [NAME Augie] so sick last time
for [NAME Penelope], should i do 7.5 or 10 ml
tried the puffer with [NAME Quinn], no change after 20 min
is [NAME Quinn] contagious
[NAME Callum]'s and [NAME Isla]'s physicals, can we do them back to back
[NAME willa] fell off the trampoline and her wrist is fat
my son [NAME Will] broke his glasses, can he get seen for the vision check sooner
[NAME june] had a fever all night
[NAME Summer] (7) wont stop scratching
my daughter [NAME april] turns 12 on [DATE april 9]
we go by [NAME Jo] not [NAME Josephine]
she was a preemie at 31 weeks, born [DATE 11.2.24] at [? Abbott]
his birth certificate number is [OTHER_ID 114-26-009873]
our pedi insurance is under me, [NAME Lindsey Vandenberg], [DATE 4/4/88]
the kids' dad's ssn is [SSN 474-12-9950] he carries the insurance
hello this is [NAME Eugene Pfeiffer] period I would like to know comma if my blood work is back question mark
hi there my name is [NAME dolores hutchins] and i am [AGE ninety one] years old and my hip is hurting something awful
yes hello [NAME Walter] here I'm speaking into the phone my eyes are not so good
date of birth is [DATE march twelfth nineteen thirty eight]
my birthday is [DATE the fourth of july nineteen forty one] i am a yankee doodle dandy
phone number area code [PHONE four one two five five five oh one nine two]
the number is [? four one two] no wait that's the old one it is [PHONE seven two four five five five oh one three three]
my social security number is [SSN one nine five two two zero eight one four]
medicare number is [HEALTH_PLAN one e g four t e five m k seven three]
that is [NAME hutchins h u t c h i n s]
[NAME P F E I F F E R] with a p like [? peter]
i live at [ADDRESS two eleven walnut street apartment three b] in [CITY carnegie]
address is [ADDRESS eighteen hundred west liberty avenue] [CITY pittsburgh] pennsylvania [ZIP one five two two six]
my late husband [NAME clarence] always handled these things
my daughter in law [NAME patrice] put this on the tablet for me
call my son [NAME bernard] he knows about the pills
my neighbor [NAME gladys kowalski] drives me on tuesdays
the wife [NAME Marge] says I snore like a freight train
i had the cataract done on [DATE september ninth] and the other one on [DATE september thirtieth]
i was in the hospital from [DATE the second of may] until [DATE the eleventh of may]
email me at [EMAIL gpfeiffer thirty eight at aol dot com]
it is [EMAIL dolores dot hutchins at comcast dot net]
i am [AGE 96] and i still do my own taxes
my sister [NAME opal] is [AGE ninety eight] and she's in the home in [CITY zelienople]
my hearing aid serial number is [DEVICE two two zero four one seven nine]
pacemaker card says model and then serial [DEVICE PJN 448 2071 S]
the card says member id [HEALTH_PLAN h zero five eight eight two one three nine seven]
please tell doctor [? weinstein] that mister [NAME pfeiffer] has the gout again
this is mrs [NAME schuster] the one with the bad ankle
[NAME rosemary delaney] calling again about my water pills
my pharmacy card rx bin is [HEALTH_PLAN six one zero five zero two]
i think my chart number is [MRN eight eight one four oh two]
my great grandson [NAME jayden] set up the video
my wife of sixty years [NAME loretta] passed last [DATE february the tenth] and i have not been eating
I was born in [CITY Youngstown] and worked in the mill
we are at the farm out on [ADDRESS route nineteen] past [CITY mars]
ask for [NAME earl] at the front desk of the building
my caretaker her name is [NAME imelda] she comes at nine
thank you kindly [NAME eugene]
god bless [NAME dolores]
bye now [NAME walt]
it is [NAME Norbert Szymanski S Z Y M A N S K I]
[NAME viola] speaking who is this
my insurance is under [NAME harold j fenwick] that's my husband
drivers license number [LICENSE two four nine one one six oh eight]
the license plate is [VEHICLE k l m four four oh two] for the handicap sticker
ticket number on the bill is [ACCOUNT seven seven oh one three nine]
RE: [NAME Whitcombe, Leonard] DOB [DATE 03/11/1957] MRN [MRN 0048-2217]⏎Dear Dr. [? Rao],⏎Thank you for seeing this pleasant 69 year old gentleman with exertional dyspnea.
Patient: [NAME Abigail Thornbury]⏎DOB: [DATE 12-Apr-1979]⏎Ref: [OTHER_ID RF-220918]⏎Dx: R/O cholelithiasis
HPI: Mr. [NAME Castellanos] is a 58 y/o M c/o LUQ pain x 3d. Denies F/C/N/V.
Pt [NAME T. Okwuosa] seen [DATE 10/02/26], BP 142/90, HR 78, A1c 8.1. Start metformin 500 BID.
Ms. [NAME Delphine Aucoin] is a 44F G3P2 with menorrhagia, Hgb 9.8
I had the pleasure of seeing Mrs. [NAME Halvorsen] on [DATE 14 August 2026] for evaluation of palpitations.
cc: [? Dr. P. Lindgren]⏎Encl: CT chest [DATE 7/19/2026]
Next of kin: daughter [NAME Marguerite Boyle], tel [PHONE 203-555-0155]
Accession # [OTHER_ID A26-118802], collected [DATE 08/30/26] 0715
ADMISSION DATE: [DATE 06/01/2026]⏎DISCHARGE DATE: [DATE 06/07/2026]⏎ATTENDING: [? Sanjay Mehrotra, MD]
[AGE 92] y/o F from SNF w/ AMS, UA +nitrites
Lives with son [NAME Desmond] in [CITY Naugatuck], independent in ADLs
Retired machinist from [CITY Torrington], 40 pk-yr hx
Impression: 1. CAP. 2. T2DM. Plan d/w pt's wife ([NAME Corinne]).
PCP Dr [? Huang] aware. Pharmacy: [? CVS] [CITY Waterbury] [PHONE 203 555 0109]
S/p R TKA [DATE 2/3/26]. Wound C/D/I. F/u 2 wk.
Implant: [? Zimmer] Persona, SN [DEVICE 64291177], lot 2290
Requesting prior auth for MRI L-spine, member [HEALTH_PLAN WXP903381207], CPT 72148
NPI [LICENSE 1417958840], fax [FAX 203-555-0188]
Auth # [OTHER_ID 40071882] valid [DATE 9/1/26] - [DATE 12/1/26], 12 visits
Thank you for referring [NAME Kwabena] to our clinic.
[NAME Kwabena Asante-Mills] presented today with his mother.
Mother [NAME Efua] reports snoring. Tonsils 3+.
As you know, [NAME Leonard] has long-standing AF on apixaban 5 mg BID.
We plan to see Mr [NAME Whitcombe] back in 3 months.
Spoke w/ Mrs [NAME Boyle] re code status: DNR/DNI
Echo [DATE 5/22/26]: EF 35%, mod MR, LVIDd 6.1
Path [DATE 4/8]: Gleason 3+4, PSA 7.2
Pt's cell [PHONE 860.555.0142]; ok to LM
INR today 3.4, hold x1, recheck [DATE 11/30]
Called pt [NAME Thornbury] w/ results, LMOM
[NAME A. Thornbury] no show [DATE 11/4]
Surveillance colonoscopy due [DATE 2028-03]
Interpreter: Twi. Contact [NAME Yaw Boateng] (uncle) [PHONE 475-555-0126]
54M w/ h/o EtOH, brought in by roommate [NAME Skyler]
[NAME DOE, JANE Q]⇥F⇥[DATE 01/02/1960]⇥[MRN 88-20-14]
Sample ID [OTHER_ID SP-26-40417] rec'd hemolyzed
Home: [ADDRESS 61 Old Turnpike Rd], [CITY Southbury] [? CT] [ZIP 06488]
Employer contact [NAME R. Pettibone] [PHONE 203-555-0171], WC claim [OTHER_ID WC2026-55103]
ICD serial [DEVICE BFH203311], last interrogated [DATE 8/8/2026]
Pt lives in [CITY Litchfield County], drives 40 min
thx for seeing Mr. [NAME Nwosu]. hx Crohn's, s/p ileocecectomy 2019
[NAME Nwosu] is on Humira 40 q2w, last dose [DATE 11/12]
Please see attached for [NAME Ingrid Sorensen-Pyle], [DATE 9/9/71]
Thank you for contacting member services, am I speaking with [NAME Roderick Tillman]?
yes this is [NAME roderick]
Can you verify the last four of the social? » [SSN 8830]
the rx number is [OTHER_ID 6617082-04], ready yet?
prescription for [NAME Tillman, R], dob [DATE 6/17/69]
cvs says the claim rejected, bin [HEALTH_PLAN 004336] pcn [? ADV] grp [HEALTH_PLAN RX1743]
my member number starts with [HEALTH_PLAN W2291] then [HEALTH_PLAN 70044]
subscriber is my wife [NAME Yolanda Tillman], id [HEALTH_PLAN YTL90022817-02]
claim [OTHER_ID 2026298-00417-1] denied for no auth
denial letter dated [DATE 10/6/2026], appeal by [DATE 4/4/2027]
EOB says dos [DATE 08/14/26] billed $412.00 allowed $96.31
i mailed check [? 1184] on [DATE oct 20] to [ADDRESS PO Box 30555], [CITY Salt Lake City]
payment confirmation [OTHER_ID PMT-7719-QX2]
new card is [CARD 4539 1488 0343 6467] cvv [CARD 331]
hsa account [ACCOUNT 9904471820], routing [ACCOUNT 124000054]
I need to add my newborn [NAME Isaiah Tillman], born [DATE november 9th]
coverage for my domestic partner [NAME Shay Donnelly]
ur agent [NAME Keisha] told me it was covered
Rep [NAME Lamont], ref # [OTHER_ID 99120447]
call ref number [OTHER_ID I-10348822] on [DATE 11/3]
can I transfer [NAME ignacio]'s script to the [? walgreens] in [CITY murray]
picking up for [NAME Ignacio Pereda], [DATE 2/2/1950]
pickup for [NAME pereda]
please ship to [ADDRESS 3340 S Highland Dr #12], [CITY Millcreek], [? UT] [ZIP 84106]
tracking says [OTHER_ID 1Z999AA10123456784]
mail order acct [ACCOUNT 5518830072]
my old insurance was under policy [HEALTH_PLAN GS-4410882]
termed [DATE 9/30], new eff [DATE 10/1]
medicaid case [OTHER_ID 3318-02277]
my employer is the school district, hr contact [NAME Denise Applewhite] [PHONE 801-555-0135]
fax the PA to [FAX 801 555 0182]
refill too soon until [DATE 12/02]
prior auth ref [OTHER_ID PA-00281173], approved thru [DATE 5/31/27]
your text said rx [OTHER_ID 7720119] for [NAME YOLANDA T] is ready at [? Smith's]
login is [OTHER_ID rtillman69]
cobra id [HEALTH_PLAN 88-2037715]
spouse: [NAME Yolanda], dep 1: [NAME Marcus], dep 2: [NAME Isaiah]
My Medicare is [HEALTH_PLAN 3RM9-FA2-WK64] part D is separate
[HEALTH_PLAN 3rm9fa2wk64] is on the red white and blue card
group # on the back is [HEALTH_PLAN 0071882-0010]
guarantor [NAME Roderick A. Tillman], acct [ACCOUNT 20-881734]
VA file number [OTHER_ID 28 441 907]
what's the id on your card? » [HEALTH_PLAN xyz884102290]
And the date of birth for the patient? » [DATE six seventeen sixty nine]
And who is the policy holder? » my wife, [NAME yolanda]
Zip code on file? » [ZIP 84107]
hey its [NAME dre] can i get a rf on my albut
[NAME dre w] [DATE 4/4/99]
dob [DATE 040499]
addy is [ADDRESS 714 s 6th] [ADDRESS apt 2], [CITY louisville]
new # [PHONE 5025550148]
txt me [PHONE 502.555.0148] ty
dis [NAME keyshawn], [NAME dre] brother, he at work
my bm [NAME tiana] got the ins card
ins id [HEALTH_PLAN 8849120a]
gf [NAME mia] is 6w preg idk who her ob is
appt [DATE 12/3] 2pm w [? dr lee] cant make it
can u mv my appt frm [DATE dec 3] to the 10th
call [NAME tash] if i dont pickup [PHONE 5550148]
lol sry wrong chat, this [NAME monique] not [NAME mo]
thx [NAME dre]
ty - [NAME kesh]
@ [ADDRESS 2200 bardstown rd] waitin on da uber
r u the one who called [PHONE 502-555-0101]
snap is [OTHER_ID dre_dayz99]
cashapp [OTHER_ID $drewdayz] 4 the copay
email [EMAIL dredayz99@gmail]
[EMAIL dredayz99 at gmail]
b-day is [DATE apr 4 99]
[DATE 4-4-99] is my bday n my last name [NAME weathers]
wat if [NAME mia] took 2 plan b
pos covid test [DATE 11/20], stil cant smell
last 4 [SSN 7712]
ssn# [SSN 401559917]
id# [LICENSE W12-884-301] ky
plate [VEHICLE 448 XKR]
acct# [ACCOUNT 3390017]
conf# [OTHER_ID 8QZ41]
case# [OTHER_ID 2291-B]
mrn [MRN 4410092]
pt# [MRN 77120]
zip [ZIP 40214]
im from [CITY lex] but stay in [CITY shively]
mom n dad is [NAME latrice] n big [NAME andre]
[NAME jaylen] temp 102.2
[NAME jaylen] 3yo 31lb how much motrin
pls send wrk note to [FAX 502-555-0190]
wrk note 4 [NAME andre weathers] out [DATE 11/18] thru [DATE 11/21]
dm me on ig [OTHER_ID @dreday.w]
[NAME rico] hea. i need my results
yo [NAME rico] again u there
k thx. [NAME ricardo luna] btw not [NAME rico]
its unda [NAME luna, r]
my p.o. [NAME simmons] needs proof i came [DATE 11/12]
my nana [AGE 93] n she fell
Patient Name:⇥[NAME Hannelore Weisz]⏎Date of Birth:⇥[DATE 02/19/1966]⏎Sex:⇥F⏎Preferred Language:⇥German
First Name⇥[NAME Hannelore]⏎Last Name⇥[NAME Weisz]⏎Middle Initial⇥[NAME R]
Street⇥[ADDRESS 1188 Foothill Blvd]⏎City⇥[CITY La Canada]⏎State⇥CA⏎ZIP⇥[ZIP 91011]
Home Phone⇥[PHONE 818-555-0121]⏎Cell Phone⇥[PHONE 818-555-0122]⏎Work⇥N/A
NAME: [NAME Odell Frazier] DOB: [DATE 11-30-48] SEX: M RACE: Black PHONE: [PHONE 313-555-0111]
Emergency Contact⏎[NAME Lucille Frazier]⏎Relationship: wife⏎[PHONE 313-555-0119]
Insurance Co: BCBS of MI⏎Policy #: [HEALTH_PLAN XYH903384410]⏎Group #: [HEALTH_PLAN 71445]⏎Subscriber: [NAME Lucille M. Frazier]
Allergies: PCN, sulfa⏎Meds: lisinopril 20, ASA 81⏎PCP: [? Dr. Agarwal]⏎Signature: [NAME Odell Frazier]⏎Date: [DATE 10/29/2026]
Best regards,⏎[NAME Oluwaseun Bankole]⏎Senior Analyst, Northlake Partners⏎[ADDRESS 400 W Superior St, Suite 900] | [CITY Chicago], [? IL] [ZIP 60654]⏎T [PHONE 312.555.0160] | M [PHONE 773.555.0161]⏎[EMAIL obankole@northlake-partners.com]
Hi,⏎attached are my labs.⏎⏎--⏎[NAME Priyanka Venkataraman] (she/her)⏎[URL www.pvdesign.studio]⏎[PHONE 646 555 0184]
Sent from my Galaxy⏎⏎On [DATE Nov 3, 2026], at 4:11 PM, [? Front Desk] wrote:⏎> Please confirm your appt
From: [NAME Gwendolyn Aspinall] <[EMAIL gaspinall@mail.example]>⏎Sent: Tuesday, [DATE October 13, 2026] 9:02 AM⏎Subject: refill⏎⏎Please refill my thyroid pills
Thanks,⏎[NAME Gwen]⏎⏎[NAME Gwendolyn Aspinall]⏎[PHONE (509) 555-0140]
Cheers⏎[NAME Zoltan]⏎⏎Confidentiality notice: This e-mail is intended only for the addressee.
Name : [NAME SAMIR HADDAD]⏎D.O.B : [DATE O3/l7/1984]⏎Tel : [PHONE 3l3-555-Ol72]
Nane: [NAME Roxanne Petty]⏎DOB; [DATE 6/ 8 /1975]⏎Addr; [ADDRESS 33 Cass Ave]
PATlENT: [NAME BEAUCHAMP, YVETTE] ⏎ACCT NO. [ACCOUNT 00083-1177] ⏎STATEMENT DATE [DATE 09 / 30 / 26]
MEMBER lD: [HEALTH_PLAN JKW 88O1 4472]⏎RxBlN: [HEALTH_PLAN 610014]
Rx [OTHER_ID 0448291]⏎[NAME YVETTE BEAUCHAMP]⏎TAKE 1 TABLET BY MOUTH DAILY⏎QTY 30 REFILLS 2⏎Filled [DATE 10/11/26]
ID⇥Name⇥DOB⇥Test⏎[MRN 90033]⇥[NAME Kemp, Irvin]⇥[DATE 1/9/52]⇥PSA 4.4
[NAME Irvin Kemp]⇥M⇥74⇥[ADDRESS 5 Larch Way]⇥[CITY Bangor]⇥ME⇥[ZIP 04401]
[X] Mr [ ] Mrs [ ] Ms⏎Surname: [NAME Achterberg]⏎Given names: [NAME Pieter Jan]⏎Nationality: Dutch
Vaccine⇥Date⇥Lot⏎Pfizer COVID⇥[DATE 3/18/2021]⇥EN6201⏎Pfizer COVID⇥[DATE 4/8/2021]⇥ER8731
Visit date [DATE 2026-09-17]⏎Provider [? K. Ostrander NP]⏎Reason: annual
Parent/Guardian 1: [NAME Tamika Rowe]⏎Parent/Guardian 2: [NAME Jerome Rowe]⏎Child: [NAME Zaire Rowe]⏎Grade: 2
Who may we talk to about your care?⏎[NAME Phyllis Dancy], sister, [PHONE 219-555-0117]⏎[NAME Alvin Dancy], brother-in-law
Employer: Self⏎Occupation: welder⏎SSN: [SSN 361-88-0427]⏎DL#: [LICENSE D263-4410-8827]
Driver License [? IN] [LICENSE 7710-44-2938] exp [? 05/2029]
Hospital stays: appendix [DATE 6/1988], gallbladder [DATE 3/2011]
Past surgeries:⏎- hysterectomy 2009⏎- ACL [DATE 07/2015]⏎Family hx: mother - DM, father - CAD
Reason for visit: cough⏎Onset: [DATE 11/09]⏎Fever? Y 101.2⏎Meds tried: Mucinex DM
Billing address same as above? N⏎[ADDRESS PO Box 4471]⏎[CITY Hammond] [? IN] [ZIP 46320]
Card: [CARD 3782 822463 10005]⏎Exp: [? 11/29]⏎CID: [CARD 8812]⏎Name on card: [NAME P DANCY]
Referred by: friend, [NAME Dorinda]⏎How did you hear about us? billboard
Last name, first name: [NAME Ojukwu, Chidi]
I, [NAME Chidi Ojukwu], authorize release of my records to [? Mercy Clinic].
Signed [NAME C. Ojukwu] this [DATE 4th day of November 2026]
Witness: [NAME Bettina Rausch]
Legal Name [NAME Wren Alistair Fogarty]⏎Chosen name [NAME Wren]⏎Pronouns they/them
Apt/Unit: [ADDRESS 14-C]⏎Gate code: 0442#⏎Cross street: [? Vine]
Page 2 of 4⏎Patient [NAME FOGARTY, W]⏎Form 1188-B rev 06/24
Your order [OTHER_ID #114-7729013-4410627] has shipped⏎Ship to: [NAME Wren Fogarty], [ADDRESS 80 Tanglewood Trl], [CITY Asheville] [? NC] [ZIP 28801]
Meeting ID: [? 883 4410 2298]⏎Passcode: [? 441882]⏎[URL https://telehealth.example.org/j/88344102298?pwd=a8Q]
What is the best number to reach you? » the same one, [PHONE 0147] at the end
What is the best number to reach you? » [PHONE 919 555 0147], or my work, [PHONE 919 555 0100 ext 3]
Best phone? » [PHONE 9195550147]
Can I have your full name please? » [NAME ottoline marchetti-graves]
Can I have your full name please? » sure, [NAME june park]
And your first name? » [NAME will]
And your first name? » [NAME Rain]
And your last name? » [NAME Summers]
And your last name? » [NAME day]
Your last name? » it's [NAME Brook], like the stream
Could you spell that? » [NAME m a r c h e t t i]
Could you spell your last name? » [NAME M-A-R-C-H-E-T-T-I]
Which patient is this about? » [NAME luca]
Which child? » the younger one, [NAME pia]
Who am I chatting with? » [NAME Grant]
Who should we contact in an emergency? » my partner [NAME Jules]
Who should we contact in an emergency? » [NAME faith], my sister
Who is your emergency contact? » Mom, her number is [PHONE 919-555-0199]
Date of birth? » [DATE 5.5.55]
Date of birth? » [DATE 1/1/00]
Date of birth? » [DATE 19 03 62]
Date of birth? » [DATE august 9th, '77]
DOB please » [DATE 08091977]
When were you born? » [DATE may 2001]
When was your last tetanus shot? » [DATE june 2019] i think
When was your surgery? » [DATE 3/3]
When did the pain start? » around [DATE nov 14]
When is she due? » [DATE february 2nd]
Mailing address? » [ADDRESS 12 pine]
Mailing address? » [ADDRESS po box 9], [CITY hillsborough]
What's your street address? » [ADDRESS 4400 Emperor], the second building
And the apartment? » [ADDRESS 3C]
And the apartment? » [ADDRESS 12]
What city? » [CITY apex]
What city? » [CITY Cary]
What city are you in? » [CITY mobile]
Which town? » [CITY reading]
Which town do you live in? » [CITY orange], close to the mall
Zip? » [ZIP 27514]
ZIP code? » [ZIP 27514-2201]
What county? » [CITY wake]
Last 4 of your SSN? » [SSN 0071]
Social security number? » [SSN 244 06 7781]
Insurance member ID? » it says [HEALTH_PLAN YPPW1447 0882 01]
What's the group number? » [HEALTH_PLAN S0023]
Medical record number if you know it? » [MRN 3008812]
Do you have the claim number? » yes, [OTHER_ID 26-0091-774]
Your email? » [EMAIL ottoline.mg@pm.me]
What email should I use? » [EMAIL juneparkk at gmail dot com]
Username? » [OTHER_ID otto-g]
What's your portal login? » [OTHER_ID Graves1947]
Driver's license number? » [LICENSE 000038812297]
What is the serial number on the pump? » [DEVICE JF-2290184]
How old is your grandmother? » [AGE 97]
How old is he? » [AGE ninety]
Card number? » [CARD 4111111111111111]
Security code on the back? » [CARD 204]
Account number on the bill? » [ACCOUNT 770012]
License plate? » [VEHICLE THK-4410]
Is there anyone else on the account? » [NAME Ansel], he's my husband
What are you calling about? » my son [NAME Ford] has a fever
hola soy [NAME Yadira], la mamá de [NAME Emiliano], tiene tos desde el lunes
buenas tardes, me llamo [NAME Fermín Ochoa Rentería]
mi nombre es [NAME Xiomara] y mi apellido [NAME Batista]
nací el [DATE 14 de febrero de 1967]
fecha de nacimiento [DATE 23/09/1990]
mi esposo [NAME Rogelio] es diabético
mi niña se llama [NAME Itzel] y tiene 6 años
mi abuelita [NAME Chayo] cumplió [AGE 95]
mi abuelo tiene [AGE noventa y dos años]
mi teléfono es [PHONE 915 555 0133]
mi celular [PHONE 9155550133], whatsapp igual
vivo en [ADDRESS calle Alameda 3301], [CITY El Paso]
mi dirección es [ADDRESS 718 N. Cotton St], [ADDRESS apartamento 5]
vivimos en [CITY Socorro], cerca de [CITY El Paso]
código postal [ZIP 79901]
mi correo es [EMAIL fermin.ochoa@correo.example]
mi seguro social es [SSN 612-44-9083]
el número de seguro es [HEALTH_PLAN 90-4471-22]
número de póliza [HEALTH_PLAN TX4400921]
número de expediente [MRN 221904]
mi cita es el [DATE 3 de diciembre] a las 4
la cita del [DATE 12 de enero] la quiero cambiar
me operaron el [DATE 5 de mayo de 2022]
mi hermana [NAME Maricruz] va a recoger la receta
la receta número [OTHER_ID 4400187]
pregunte por don [NAME Eleazar]
la señora [NAME Villaseñor] necesita una silla de ruedas
gracias, [NAME Fermín]
atentamente [NAME Xiomara Batista]
habla [NAME Griselda], la hija de doña [NAME Tomasa]
el paciente es [NAME José Ángel Quintero]
paciente: [NAME Quintero Luna, José Ángel]
mi licencia es [LICENSE 33920184]
las placas son [VEHICLE KLV 2290]
le habla [NAME Ramiro] del trabajo de [NAME Beto]
hi can u tell my mija [NAME Daniela] that her cita is [DATE dec 9]
mi husband [NAME Chuy] ran out of his pastillas
soy [NAME Lupita] the one with the rodilla surgery
my suegra doña [NAME Carmen] no habla english
mi kid [NAME Axel] has fiebre 39.4
le di tylenol a [NAME Axel] at 2 y sigue caliente
mi mom's apellido is [NAME Zúñiga], spelled [NAME z u n i g a]
mi tía [NAME Concha] moved to [CITY Las Cruces]
call me al [PHONE 575-555-0108] porfa
i was born en [CITY Juárez] but live in [CITY Anthony]
mi primo [NAME Memo] is with the same doctor
¿Puede venir [NAME Emiliano] mañana?
a [NAME Itzel] le salió un sarpullido
[NAME Rogelio] no ha tomado la metformina
fue al hospital el [DATE 2 de marzo], le hicieron placas
mi cuñada [NAME Noemí] tuvo su bebé el [DATE 30/10]
está registrado como [NAME Ochoa, F.]
tengo cita con la doctora [? Peralta] el martes [DATE 8 de diciembre]
HELLO THIS IS [NAME ARLENE MCBRIDE] I NEED MY REFILLS
MY BIRTHDAY IS [DATE 3/9/1944] AND MY PHONE IS [PHONE 606-555-0131]
I LIVE AT [ADDRESS 48 HOLLOW CREEK RD] IN [CITY PIKEVILLE] [? KY]
WHY DID [NAME JEFFREY] GET A BILL
MY HUSBAND [NAME VERNON] CAN NOT BREATHE GOOD
CALL [NAME TAMMY JO] AT [PHONE 606 555 0188]
MY MEDICARE IS [HEALTH_PLAN 2TT7WN4CQ19]
I AM [AGE 91] AND I CAN NOT READ THE SMALL PRINT
MY DAUGHTER [NAME CRYSTAL] DOES MY PILLS
TELL [NAME DEBBIE] AT THE DESK I AM RUNNING LATE
SURGERY WAS [DATE JUNE 4 2025]
I SAW DR [? PATEL] ON [DATE NOVEMBER 12TH]
SEND IT TO [EMAIL ARLENEMCB44@YAHOO.COM]
SSN [SSN 402-66-1187]
[NAME MCBRIDE] [DATE 03/09/44]
PATIENT [NAME LEROY COMBS] MRN [MRN 55120]
THANK YOU [NAME ARLENE]
MY SON IN LAW [NAME RANDALL] PICKED UP THE WRONG ONE
FAX IT TO [FAX 606-555-0112] PLEASE
MY GRANDBABY [NAME KAISLEY] HAS THE CROUP
I MOVED TO [ADDRESS 210 MAIN ST APT 6], [CITY PRESTONSBURG]
MY NEIGHBOR [NAME WANDA] DRIVES ME
CAN [NAME LEROY] TAKE TYLENOL WITH HIS HEART PILL
IS [NAME VERNON]'S BREATHING MACHINE COVERED
ACCOUNT [ACCOUNT 7731-0092] SAYS I OWE 80 DOLLARS
MY NAME IS [NAME HOPE STURGILL] NOT [NAME HOLLY]
THIS IS [NAME BUDDY] CALL ME BACK
ZIP IS [ZIP 41501]
Hi [NAME Marisela], this is a reminder of your appointment on Tue [DATE 12/8] at 10:40 AM with [? Dr. Abbasi]. Reply C to confirm.
[? Lakeside Dental]: [NAME Trevor], you're due for a cleaning! Book at [URL lksd.co/b/9KX2]
Your Rx [OTHER_ID 0091827-1144] is ready for pickup at [? Walgreens], [ADDRESS 1801 N Federal Hwy]. Reply STOP to opt out.
got this text: "[NAME Ellie], your copay of $20 is due at check-in" is that me??
Dear Ms. [NAME Trujillo-Baca], your claim [OTHER_ID 00918827A] has been processed.
i got a letter that says Patient ID: [MRN 8841-220] Statement Date: [DATE 11/01/2026] Amount Due: $88.10
FedEx [OTHER_ID 7716 2290 4418] says delivered but no CPAP
your msg says "Hello [NAME Kenji]" but my name is [NAME Kenta]
Reminder for [NAME Oluwatobi]: fasting labs [DATE 12/10], nothing after midnight
[NAME Brandt, Elise]: your results from [DATE 11/19/2026] are available in the portal
Prescription for [NAME E. BRANDT] will be auto-refilled on [DATE 12/14]
Appt confirmed: [NAME Shreya N.] 12:15 PM Wed, [DATE Dec 9] Suite 210
Hi! It's [? Kelsey] from [? Summit PT]. [NAME Gerard] missed his 3pm today, want to reschedule?
Thanks [NAME Gerard]! See you [DATE December 11].
You have 1 new message from [? Dr. Osei]. Log in: [URL https://mychart.example.org/login]
Your Uber driver [NAME Dmitri] is arriving in a silver Camry, plate [VEHICLE 8KLR442]
Order #[OTHER_ID 55-20198] shipped to [NAME Naomi Strand], [CITY Edina] [? MN]
Voicemail from [PHONE (763) 555-0109]: Hi this is [? Pam] calling for [NAME Naomi] about her mammogram
Receipt: Visa ending [? 4402] $35.00 [DATE 11/21/26] 9:14 AM
[NAME Naomi], we're running 20 min behind, sorry!
Is [DATE 12/22] at 8:00 or [DATE 12/23] at 1:30 better for [NAME Hugo]?
we need a new photo id for [NAME Hugo Strand-Meier] before [DATE Jan 5]
Hi [NAME Faye], your home test kit SN: [DEVICE HT-2281-K9] was activated
Confirmation [OTHER_ID K7T2QX] for [NAME Ezekiel]'s sedan ride
I am requesting records for my late father, [NAME Aloysius Brennan], who died [DATE 7/30/2026]
I'm the executor, [NAME Maeve Brennan-Okoye], letters testamentary No. [OTHER_ID 2026-PR-1180]
Our client [NAME Desiree Fontaine] (DOB [DATE 05/02/1983]) was injured on [DATE 01/17/2025]
Please send billing from [DATE 1/17/25] to [DATE 9/1/25] re: [NAME D. Fontaine]
Law Offices of [? Hart & Nguyen], [ADDRESS 600 Travis St, Ste 4100], [CITY Houston], [? TX] [ZIP 77002]
Our file no. [OTHER_ID 25-0417-HN]
SSA disability claim for [NAME Curtis], SSN ends [SSN 6620]
Date last insured [DATE 12/31/2027], alleged onset [DATE 3/2024]
Examiner Ms. [NAME Whitlock], fax [FAX 877-555-0150], case [OTHER_ID S1104472]
VA: [NAME Harlan T. Boggs], C-file [OTHER_ID 27 118 440], served [DATE 6/1968] to [DATE 8/1970]
he was at [? Fort Hood], medic, wounded near [CITY Pleiku]
My passport [LICENSE 561204478] expires and I need a doctor letter before [DATE feb 20]
USCIS receipt [OTHER_ID IOE0918827364], A-number [LICENSE A 204-118-337]
I-693 for [NAME Tigist Alemu], born [DATE 21 March 1995] in [CITY Gondar]
The school needs immunizations for [NAME Micah], student id [OTHER_ID 300119]
DMV placard form for [NAME Gus], license [LICENSE B4410927]
FMLA for [NAME Renata], employer HR [NAME Todd Gillis], [EMAIL tgillis@acme-logistics.example]
Disability adjuster [NAME Kimberly V.] claim [OTHER_ID LTD-88201-B]
worker's comp date of injury [DATE 8/4/26], claim [OTHER_ID 0672-WC-26-0001188]
The police report number is [OTHER_ID 26-004417], officer [NAME Dunleavy]
Amend my chart: I am [NAME Terrence], my twin is [NAME Terrell]
Wrong address on my records, should be [ADDRESS 1419 Ivy Ln #B]
The name changed from [NAME Solberg] to [NAME Solberg-Diaz] on [DATE 10/10/26]
My maiden name is [NAME Kettering]
Power of attorney: [NAME Lowell Fitch], [PHONE 503.555.0191]
Ward: [NAME Simone], guardian ad litem [NAME Peter Quill]
Release only to Dr. [? Batra], not to [NAME Gregory]
Please redact [NAME Nadine]'s name
Signed, [NAME Maeve B.-O.]
life insurance wants an APS on [NAME Bertrand Achille], policy [HEALTH_PLAN 77-LI-0093]
I need page 3 of the operative note from [DATE 2/28]
his death certificate lists sepsis, number [OTHER_ID 2026-041882]
Mrs. [NAME Adebayo] slept till 9, ate half her porridge, BM x1
gave [NAME Otis] his 8am meds, he refused the senna
[NAME Otis] keeps asking for his wife [NAME Pearl] who passed in [DATE May 2019]
night shift: [NAME Ingeborg] up x4, wandering, found in [NAME Leon]'s room
handover for Mr [NAME Leon Szabo], [AGE 96], sacral sore 2x3 cm
daughter [NAME Katalin] visiting from [CITY Szeged] until [DATE 12/6]
new client starts monday: [NAME Winifred Ames], [ADDRESS 22 Chapel Row], key safe [? 4471]
[NAME Winnie] likes tea with 2 sugars
changed [NAME Bea]'s dressing, less exudate
[NAME Rudy]'s cath bag 600 ml, cloudy
can the GP review [NAME Mavis], chesty again
[NAME Mavis] SATS 89 on RA, rang 999
son [NAME Colm] has POA, his mobile [PHONE 087 555 0143]
I am [NAME Precious] the carer for [NAME Doreen], her MAR chart is wrong
[NAME Doreen] fell at 0340, no injury seen, obs done
physio came for [NAME Gerald], walked 10 m with frame
[NAME Gerald] told me his brother [NAME Stan] was hit in the war lol
mum [NAME Irene] has a UTI, she is at [? Rosewood Lodge], room 14
her key worker [NAME Blessing] says fluids low
please tell [NAME Agnieszka] the hoist is broken
weights: [NAME Ada] 48.2, [NAME Rose] 51, [NAME Joan] 60.4
[NAME Rose] is off her food
[NAME Joan] and [NAME Ada] both positive for covid
end of life meds in for [NAME Terence], syringe driver SN [DEVICE T34-118820]
[NAME Terence] died peacefully at 0512 on [DATE 27/11]
respite for [NAME Billy] from [DATE 14/12] to [DATE 21/12]
my client [NAME Lionel] wont wear his hearing aids
client initials [NAME L.M.], diabetic, last hypo [DATE 11/22]
took [NAME Hortense] to the eye clinic, drops qds
[NAME Hortense] says hi
ty [NAME precious]
relief carer [NAME Adwoa] on tomorrow
Can you ask [NAME Thandiwe] to bring the Dexcom reader?
The Omnipod fell off and [NAME Kofi] had no insulin for 4 hours
I think [NAME Sunniva] is allergic to Keflex
Does Farxiga interact with anything [NAME Ignatius] takes?
Yesterday [NAME Bronagh] started Vyvanse 30
We tried Nutramigen and now [NAME Cormac] has less blood in his stool
After Botox my friend [NAME Yevgenia] had a droopy eye
Is it true [NAME Lazlo] can't have Gatorade with his Jevity?
Please note that [NAME Eulalia] no longer takes Xarelto
Since Friday [NAME Ottilie] has been on Bactrim
[NAME Zebulon] saw the Quest phlebotomist twice
The Uber took [NAME Philippa] to the wrong Kaiser
I was told [NAME Dashawn] needs a Holter
When [NAME Ekaterina] wears the AirPods her ear bleeds
Could [NAME Benedikt] be tested for Celiac
Met with [NAME Anneliese] and she liked the Theraband exercises
Because [NAME Tamsyn] vomited I skipped the Zofran
[NAME Wilhelmina] has Kaiser and [NAME Frederica] has Blue Cross
[NAME Barnaby] uses Flovent
[NAME Cosima] refuses Tylenol
[NAME Ptolemy]'s Albuterol ran out
No one called [NAME Hildegard] back
So [NAME Evander] swallowed a Lego
Last night [NAME Rafferty] stopped breathing for a sec
My coworker [NAME Sinead] got Paxlovid
The sitter, [NAME Marguerite], gave Benadryl
It was [NAME Ludmila] who fainted
Both [NAME Peregrine] and I have the flu
Poor [NAME Ambrose] can't keep Pedialyte down
Without the Spiriva [NAME Clement] wheezes
hey this is [NAME Priscilla Nduka], im a junior at state, can i get my meningitis record
my roomate [NAME Tatum] has mono do i need a test
student id [OTHER_ID 900441872]
i live in [? Hopkins Hall], room [ADDRESS 314B]
home address is [ADDRESS 7 Fernwood Cir], [CITY Nashua] [? NH]
my mom [NAME Yolanda] is on the insurance, her bday is [DATE 1/30/74]
i studied abroad in [CITY Seville] last spring and got sick
bc refill for [NAME priscilla n], dob [DATE 10-14-05]
my RA [NAME Keegan] said to go to urgent care
plz email [EMAIL pnduka27@univ.example.edu]
venmo is [OTHER_ID @prissy-n]
i fainted at practice, coach [NAME Delaney] called you
got my tdap on [DATE aug 2024]
[NAME Tatum] threw up on my bed lol is it contagious
call my cell [PHONE 603 555 0166], not my dads
my passport number for the travel clinic is [LICENSE A08871234]
leaving for [? Peru] on [DATE may 23rd], need yellow fever
boyfriend [NAME Matteo] tested pos for chlamydia
my lab partner [NAME Xochitl] sneezed on me
i go by [NAME Prim]
im [NAME Quincy], the one who broke his hand at intramurals
its [NAME marisa] w the uti
adderall script under [NAME Lindgren, Anders]
prof [? Okonjo] needs an absence note for [DATE 11/17] and [DATE 11/18]
my insurance is thru my dad, [NAME Chukwuemeka Nduka], Anthem [HEALTH_PLAN YRP882M90121]
can [NAME Tatum] and I both come at 2
[NAME Anders] says the clinic is closed?
My husband [NAME Declan] doesn't know I'm pregnant, please don't call [PHONE 971-555-0136]
I was assaulted on [DATE October 30], case number [OTHER_ID 26-88140]
my abuser's name is [NAME Travis Holm], please flag it
I'm in a shelter, mail goes to [ADDRESS PO Box 5521], [CITY Gresham]
[NAME Imogen] cut herself again last night
My son [NAME Ezequiel] is suicidal, he has a gun from his uncle [NAME Rafe]
I'm trans, legal name [NAME Brandon Ochs], please use [NAME Brielle]
Detox started [DATE 11/20], 5 days sober, sponsor Big [NAME Lou]
my probation officer Ms [NAME Tarver] wants the UA
I miscarried on [DATE the 14th of November], her name was [NAME Hope]
donor number [OTHER_ID 8871-C], transfer date [DATE 12/2]
surrogate [NAME Kalani] has her scan friday
HIV meds for [NAME J.P.], dob [DATE 8/3/90]
my ex [NAME Corey] gave me herpes
I hear voices when I'm in [CITY Medford] at my moms
[NAME Lucinda] stopped eating since grandma [NAME Estela] died in [DATE June 2026]
please text only, [PHONE 541.555.0120], no voicemails
it's [NAME Wyatt]. I relapsed.
Safety contact: [NAME Noor Haddad] ([PHONE 503 555 0178])
My daughter [NAME Sloane], 15, wants birth control and her dad [NAME Reid] can't see the bill
the custody eval is by Dr. [? Farrow] in [CITY Bend]
my wife [NAME Tove] drinks a fifth a day
[NAME Marlon] hit me, I have photos
I want to say goodbye to [NAME Jonah]
He keeps my license, number [LICENSE 8812904]
Pls don't send to [EMAIL ochsfamily@mail.example], he reads it
I was [NAME Amber Dawn] when I worked at the club
My pastor [NAME Emmanuel] said pray on it
the baby would have been due [DATE 3/18/27]
Agent: Thank you for waiting, Mr. [NAME Abernathy].⏎Mr. [NAME Abernathy]: no problem
[9:02 AM] [NAME Lucinda]: is anyone there⏎[9:04 AM] [? Nurse Kay]: yes how can I help
Q: Full name? A: [NAME Bartholomew Quigg]⏎Q: DOB? A: [DATE 7/7/57]
> What's your address?⏎[ADDRESS 15 Quarry Hill Rd], [CITY Barre] [? VT]
1) [NAME Otto Lindqvist] 2) [DATE 4/19/68] 3) [PHONE 802-555-0103] 4) penicillin
name [NAME otto], age 58, town [CITY barre], allergic to pcn
Pt: [NAME Lindqvist] / Acct: [ACCOUNT 40-11872] / Bal: $211.40
Visitor 4471: my name is [NAME Fidelia] and I need a pap
[NAME Fidelia] has left the chat
[NAME Fidelia Mbeki] is typing…
Forwarded from [NAME Hamza]: she needs the results today
@[? Kay] can you call [NAME Hamza] back at [PHONE 8025550148]
Re: [NAME Quigg] — INR 2.8, same dose
To: [? Front Desk]⏎From: [NAME Bart Quigg]⏎Re: missed visit [DATE 11/24]
Ticket [OTHER_ID #88213] opened by [NAME Hamza Yusuf]
Screen name [OTHER_ID bquigg57]
Yes, [DATE 7/7/57]. Yes, [ADDRESS 15 Quarry Hill].
No it's [NAME Quigg] with two g's
ok so [NAME Otto] = patient, [NAME Greta] = wife, [NAME Nils] = son
emergency: [NAME Greta] wife [PHONE 802 555 0119]
S: 58M c/o HA. O: 148/92. A: HTN. P: amlodipine 5. Pt [NAME O. Lindqvist]
callback req: [NAME Mbeki F.] [PHONE 5550177]
I'm helping [NAME Bernadine], she is blind
interpreter for [NAME Thuy], Vietnamese
ETA for [NAME Nils]? he's in [CITY Montpelier]
dx: gout. tx: colchicine. name: [NAME Quigg, B]
Hi [? Kay], [NAME Otto] here again with [NAME Greta] on the line
can u resend the link to [EMAIL otto.lq@post.example]
my tracking is [OTHER_ID 9400 1118 9922 3344 5566 77]
[NAME Bernadine]: yes⏎Agent: Is your phone still [PHONE 802-555-0190]?
`;

/** From the United Kingdom, Australia and Canada. */
export const MANNER_ABROAD = `
Hiya, it's [NAME Siân Prosser], NHS no. [MRN 485 777 3456]
My NHS number is [MRN 4857773456], DOB [DATE 9/11/63]
I'm at [ADDRESS Flat 2, 18 Kelvin Way], [CITY Glasgow] [ZIP G12 8QQ]
postcode [ZIP LS6 2AB]
my postcode is [ZIP bt7 1nn]
NI number is [? QQ 12 34 56 A], sorry thats the example one, it's [SSN JC 45 87 21 B]
ring me on [PHONE 07911 123456] after tea
landline's [PHONE 0113 496 0123]
mobile [PHONE +44 7911 123456]
mum's GP is at [? Elm Tree Surgery], she's [AGE 91]
My lad [NAME Alfie] has had D&V since Saturday
the missus [NAME Shirl] is on blood thinners
Cheers, [NAME Gaz]
Ta, [NAME Dilys]
Kind regards⏎Mrs [NAME P. Ackroyd]
[NAME Farouk Iqbal], born [DATE 22.07.1984], moved here from [CITY Bradford]
I live in [CITY Aberystwyth], can you post it
[ADDRESS Rose Cottage], [ADDRESS Back Lane], [CITY Ripley], North Yorkshire [ZIP HG3 3AY]
[ADDRESS The Old Rectory, Church Lane], [CITY Thame]
[ADDRESS 7A Inkerman Terrace], [CITY Whitby]
hospital number [MRN K0449182]
sort code [ACCOUNT 20-00-00] account [ACCOUNT 55779911]
sort code [ACCOUNT 40-47-84], acc no [ACCOUNT 70872490]
driving licence [LICENSE MORGA657054SM9IJ]
passport [LICENSE 925665416]
reg is [VEHICLE YK19 ZXT] for the car park
my appointment on [DATE 4th Feb 2027] at half ten
CHI number [MRN 0411635891]
my Medicare number is [HEALTH_PLAN 2950 14780 1] ref 3, exp [? 08/28]
Medicare [HEALTH_PLAN 29501478011]
IHI [HEALTH_PLAN 8003 6081 6669 0503]
TFN [SSN 123 456 782]
mob [PHONE 0491 570 006], home [PHONE (02) 5550 0143]
I'm at [ADDRESS Unit 4/22 Marine Pde], [CITY Coogee] [? NSW] [ZIP 2034]
G'day, [NAME Darryl] here, script's run out
[CITY Wagga Wagga] [ZIP 2650]
[ADDRESS 41 Wattle Cres], [CITY Ballarat] [? VIC] [ZIP 3350]
DVA file [HEALTH_PLAN NX901884]
my bub [NAME Matilda] is crook
[NAME Tui Ngata], from [CITY Toowoomba]
me mate [NAME Bluey] drove me in
concession card [OTHER_ID 204-881-773K]
my arvo appointment on [DATE 17/11/26] with [? Dr Singh]
OHIP [HEALTH_PLAN 9876-543-217-XR]
my health card number is [HEALTH_PLAN 1234 567 897]
SIN [SSN 046 454 286]
[NAME Geneviève Thibodeau], RAMQ [HEALTH_PLAN THIG 7154 1218]
PHN [HEALTH_PLAN 9698 658 215], live in [CITY Kelowna]
[ADDRESS 212 Rue Saint-Paul E], [CITY Québec] [? QC] [ZIP G1K 3W2]
[ADDRESS 88 Portage Ave Unit 1405], [CITY Winnipeg] [? MB] [ZIP R3C 0A1]
postal code [ZIP V6B 1A1]
[CITY Saskatoon] clinic closer for me, [ZIP S7K 0J5]
my daughter [NAME Oonagh] has her MMR on [DATE 3 March 2027]
date of birth [DATE 1971-12-05]
I'm [NAME Rhiannon], up the duff, 14 weeks
[NAME Hamish]'s inhaler's empty
Could you ring Nan on [PHONE 01632 960 001]
`;

/** Messages without identifiers. */
export const MANNER_PLAIN = `
my 4 year old has had croup since friday, is the steroid really one dose
can i alternate tylenol and motrin every 3 hours
is 7.5 ml the right dose for 28 lb
baby spit up after every bottle of similac, like 2 oz each time
how long is hand foot and mouth contagious
he wont poop, 5 days now, did miralax 1 cap
the daycare needs a note that he can come back monday
her fever was 103.2 at 2 am and 101 by 6
do you guys do sports physicals on saturdays, 8 am ok?
we use the dr brown bottles with a level 2 nipple
is dreft or all free clear better for eczema
his lovey is a bunny, he wont sleep without it
dose of children's zyrtec for a 3 year old, 2.5 or 5
should i be worried about roseola
he drinks like 24 oz of whole milk a day
growth chart says 12th percentile for weight and 40th for height
does she need the second MMR before kindergarten
my toddler ate a piece of crayola crayon, green
pedialyte or gatorade after vomiting
car seat says rear facing to 40 lb
what's the copay for a well visit, $25?
she has a cold sore, can she go to her baby brother's party
can mom and dad both come back to the room
my little angel has been a terror on the prednisolone
school says lice, all 3 kids, is nix or rid better
can he swim with ear tubes
the summer camp wants a TB test, do you place them on thursdays
she got into the jimmy johns and now has hives, probably the mayo
kid is on concerta 27 and its not lasting past noon
tell the doctor’s girl no tell the nurse [? brenda] that i called
hello period I would like to know if my blood work is back question mark
i take the metoprolol twenty five in the morning and the fifty at night
my sugar was two forty this morning and one eighty after lunch
my pressure is one forty over eighty five
i weigh one hundred and sixty two pounds
i am eighty seven years young
i fell last tuesday and hit my elbow comma not my head period
how many of the water pills can i take question mark
i walked two miles and my knees are talking to me
can i come at ten thirty or eleven
the bill was four hundred and twelve dollars and sixty cents
new paragraph also my feet are swelling up
i cannot find my glasses so i am talking to this thing
my pill box has seven days and four times a day
he said to cut it in half so twelve and a half
i get up five or six times a night to go
it's been raining cats and dogs and my joints ache
do you take the blue cross
i had the shingles in nineteen ninety nine or two thousand
call me back when you can i am home all day
they gave me the moderna and the rsv
my potassium was three point one
the lady at the desk was very rude to me
exclamation point exclamation point it hurts
can i drink a glass of wine with the warfarin
i ate a bowl of raisin bran and some prunes and nothing
delete that delete that okay never mind
i listen to lawrence welk and it calms my nerves
it takes me one hour and forty five minutes to get there by bus
oxygen is at ninety three percent
i have been taking the eliquis since christmas
Sincerely,⏎[? Priya Rao, MD]⏎Cardiology Associates⏎Ph: [? 203-555-0100]
HPI: 58 y/o M c/o LUQ pain x 3d. Denies F/C/N/V.
BP 142/90, HR 78, RR 16, T 98.4, SpO2 97% RA
Neg Murphy, neg Rovsing, + McBurney tenderness
Plan: CBC, CMP, lipase, RUQ US
Impression: Hashimoto thyroiditis, euthyroid on Synthroid 88 mcg
Romberg neg, Babinski downgoing bilat, Hoffmann absent
Foley to gravity, Jackson-Pratt drain 40 cc serosang
Lachman 2+, McMurray neg, Ober pos
Hx Barrett's esophagus, Nissen 2016
CHADS-VASc 4, HAS-BLED 2
Mallampati III, Cormack-Lehane 2, Mac 3 blade
ECOG 1, Karnofsky 80
Glasgow 15, Ranson 1, Wells 4.5
Stage IIB, ER+/PR+/HER2-, Oncotype 17
Child-Pugh B, MELD-Na 18
Gram stain GPC in clusters, Kirby-Bauer pending
Dix-Hallpike positive L, Epley done x2
Tx: Augmentin 875 BID x 10d, Medrol dosepak
Ortho: Weber B ankle fx, CAM boot, NWB 6 wk
Salter-Harris II distal radius, closed reduction
Denies tobacco, social EtOH, no IVDU
Wt 84.2 kg, Ht 172 cm, BMI 28.5
K 5.3, Cr 1.4 (baseline 1.1), eGFR 52
ICD-10 I48.91, CPT 93306
Pap NILM, HPV neg, next 5 yr
Well's criteria low, D-dimer 310
DEXA T -2.6 L hip, start Fosamax 70 weekly
LP: WBC 2, prot 45, gluc 61, OP 18
GERD, on Prilosec. Schatzki ring dilated 2021.
Dupuytren's R ring finger, MCP 35 deg
f/u w/ GI in 4-6 wk, sooner prn
2+ DP/PT pulses, cap refill <2 s
Ext: no c/c/e. Homans neg.
charge it to the card ending [? 4471] exp [? 08/28]
the pharmacist [? Hieu] said to call you
EOB says billed $412.00 allowed $96.31 you owe $19.26
is ozempic tier 3 or tier 4
deductible is $1,500 and i've met $820.14
is my 90 day supply cheaper thru express scripts
we have aetna silver hmo, does it cover tirzepatide
copay card says pay as little as $25
goodrx has it at $14.32 for 30
quantity limit 9 per 30 days for sumatriptan
they switched me from humalog to lispro
30 tabs with 5 refills, sig 1 po qhs
code J1885 denied, modifier 25 needed
ndc 00093-7146-56 is on backorder
cpt 99214 and g2211 same day
is good neighbor pharmacy in network
out of pocket max 8,700 for single
what does reason code CO-197 mean
the manufacturer is teva, blue oval pill with 93 on one side
pill says L484 whats that
can i get the lupin brand, i react to the mylan one
i'm in the donut hole until january
does united healthcare pay for a continuous glucose monitor
step therapy: tried and failed lexapro and zoloft
it takes 7 to 10 business days for mail order
open enrollment ends in december right
i pay 212 a month for premium
do i need a referral for derm with a ppo
formulary exception form page 2 of 3
blue shield said call the hospital
50,000 units vitamin d weekly, is it otc
kroger was out, costco has 4 boxes
your hold music is making me crazy, 45 minutes
humana gold plus vs medicare advantage
its 81 mg aspirin x 2
walmart $4 list still a thing?
q for nurse [? jen]: can [? lil man] take benadryl
can i get a rf on my albut
bp 150/92 hr 101 dizzy af
got 3 stiches on my chin do they dissolv
r u open 2day til 5
how much 4 std panel no ins
took 800 ibu n 1000 tyl 2 hrs apart ok?
idk if its ringworm or wat
10 days l8 n 2 neg tests
i vape like a 5% pod evry 2 days
brb
omw 5 min
k
np ty
lmk asap
2nite at 8?
can i wrk out w strep
smh i been waitin 45 min
my bf has chlamydia do i need 2 get tested
wats the wifi
ye the 20mg not the 40
$40 copay is crazy
is it 1 tab bid or 2 qd
in n out made me so sick fr
feelin like trash since sat
ear is clogged n poppin lol
rn im 5'9 180
pls hmu wen its ready
cant sleep til 4am most nites
shot on mon hurt all day tues
b12 lvl was 180 is dat low
ngl the dr was kinda mean
do yall do tb test rly quick 4 a job
Allergies: PCN, sulfa⏎Meds: lisinopril 20, ASA 81⏎Tobacco: former
Reason for visit: cough⏎Duration: 10 days⏎Fever? Y 101.2⏎Meds tried: Mucinex DM
[X] Diabetes⏎[ ] Asthma⏎[X] High blood pressure⏎[ ] Cancer⏎[ ] Stroke
Pain scale (0-10): 6⏎Location: R knee⏎Better with: ice⏎Worse with: stairs
WBC⇥7.2⇥4.0-11.0⏎HGB⇥13.1⇥12.0-16.0⏎PLT⇥244⇥150-400
Glucose⇥101⇥H⇥70-99⏎BUN⇥18⏎Creatinine⇥0.92⏎eGFR⇥>60
Height: 5 ft 6 in⏎Weight: 171 lb⏎BMI: 27.6⏎BP: 128/76⏎Pulse: 70
Mother: living, HTN⏎Father: deceased, MI at 61⏎Siblings: 2, healthy
Drug⇥Dose⇥Freq⏎Lipitor⇥40 mg⇥QHS⏎Norvasc⇥5 mg⇥QD⏎Flonase⇥2 sprays⇥QD
Over the last 2 weeks, how often:⏎Little interest 1⏎Feeling down 2⏎Trouble sleeping 3
Occupation: welder⏎Marital status: M⏎Children: 3⏎Alcohol: 2/wk⏎Caffeine: 3 cups
TAKE 1 TABLET BY MOUTH DAILY⏎QTY 30 REFILLS 2⏎DISCARD AFTER 1 YEAR⏎MFG Lupin
Hours: Mon-Fri 8:00 AM - 5:00 PM⏎Sat 9-12⏎Closed holidays
Sent from my iPhone
Get Outlook for iOS
Form 1188-B rev 06/24⏎Page 2 of 4⏎Do not write below this line
Preferred language: English⏎Interpreter needed: No⏎Religion: Catholic
Last Tetanus: 2019⏎Last Pap: 2023⏎Last Mammo: never
Insurance: Aetna PPO⏎Copay: $30⏎Deductible: $1,000
Review of Systems⏎General: fatigue⏎HEENT: neg⏎CV: neg⏎Resp: cough⏎GI: neg
Rate our service: Excellent Good Fair Poor⏎Comments: Great staff!
Sincerely,⏎The Front Desk Team
Regards,⏎A concerned parent
Subject: Re: Fwd: Lab Results⏎⏎Please see below.
Item⇥Qty⇥Price⏎Office visit⇥1⇥$185.00⏎Venipuncture⇥1⇥$12.00⏎Total⇥⇥$197.00
TEST NAME RESULT FLAG REF RANGE⏎TSH 5.81 H 0.45-4.50⏎FREE T4 1.02
Eye exam⏎OD 20/40⏎OS 20/25⏎IOP 16/17
Time In: 10:05⏎Time Out: 10:50⏎Room: 4
When did it start? » two days ago
Do you have an appointment? » yes thursday the [? 3rd] at 9
Who referred you? » [? Dr. Novak]
What's your name? » i'd rather not say
What's your name? » why do you need it
Date of birth? » do i have to
How old is he? » 42
How old is the baby? » 10 weeks
How long have you had this? » 6 months
What dose are you on? » 137 mcg
What was your last A1c? » 8.4
What is your blood pressure today? » 144/91
What's your weight? » 210
How tall are you? » 5 11
What time works? » 10:15 or 2:30
Which pharmacy do you use? » the walgreens by the mall
Which medication? » synthroid and cozaar
What brand is the pump? » medtronic
What insurance do you have? » united
Which doctor do you see? » dr [? bright]
On a scale of 1-10? » 7
How many a day? » 20
What is your pain like? » sharp, then dull
What are your symptoms? » chills, sweats
Are you allergic to anything? » cashews, latex
Where does it hurt? » right hip
Which arm? » left
Any other conditions? » graves and raynauds
Who told you that? » the nurse at the desk
What is the error code? » E-204
What color is it? » brown, rusty
When can you come in? » monday or friday
What year was your surgery? » 2014
What language do you prefer? » french
How did you hear about us? » my neighbor
Do you smoke? » a pack a day since 18
Any surgeries? » tonsils, knee
What is your reason for the visit? » refill
tiene tos desde el lunes
me duele la cabeza y tengo mareos
tomo losartán 50 mg una vez al día
la presión salió 150/95
mi azúcar estaba en 210 en ayunas
¿cuánto cuesta la consulta?
no tengo seguro, ¿aceptan efectivo?
la cita es a las 10:30 de la mañana
tiene 3 años y pesa 14 kilos
¿me puedo bañar con los puntos?
el dolor es de 8
me puse la vacuna del tétanos hace 5 años
tomé paracetamol cada 6 horas
buenos días, gracias, muy amable
la farmacia no tiene mi medicina
soy alérgica a la penicilina
estoy embarazada de 20 semanas
me sale sangre de la nariz
i need una cita para el flu shot
mi baby has diarrea since anoche
el doctor me dijo no azúcar ni sal
do you take el medicaid de texas
le pusieron 2 litros de suero
mi rodilla hurts when i bend
quiero hablar con la enfermera
puedo tomar té de manzanilla
feliz navidad a todos
el domingo comimos carnitas y menudo
dios los bendiga
que sea rápido por favor
la luz me molesta
tengo la flor de jamaica en té, ¿sirve para la presión?
el mero centro del pecho
I'm on 75 micrograms of levothyroxine
paracetamol and ibuprofen every 6 hours
temp 38.4 on the thermometer, calpol given
need a sick note for uni
do you do the flu jab on saturdays
bp 135 over 82
I weigh 12 stone 4
my hba1c is 48 mmol/mol
sats 94 on air
waiting list is 18 weeks
prescription is £9.90 now
it's 40 degrees out and bub has a heat rash
is ventolin over the counter here
private script or PBS
bulk billed or $42 gap
my bloods from last week please
walk-in closes at 8
A&E sent me home with co-codamol 30/500
can I see the practice nurse at half nine
10 mg ramipril, one a day
4 puffs of the blue inhaler
took two nurofen with a cuppa
had a dodgy kebab on friday
the chemist on the high street is out
peak flow 410
CT at the Royal on tuesday
weetbix and vegemite are all he'll eat
tim hortons double double every morning, sugars 14.2
fasting sugar 7.8 mmol/L
I NEED MY REFILLS AND NOBODY CALLS ME BACK
WHY IS THE WAIT SO LONG
MY PRESSURE IS 170/95 AND MY HEAD HURTS
DO YOU TAKE HUMANA GOLD
I TAKE LASIX 40 MG AND METOPROLOL TARTRATE
MY SUGAR WAS 310 THIS MORNING
THE NURSE WAS RUDE TO ME ON MONDAY
IS THE OFFICE OPEN ON SATURDAY
I CAN NOT FIND MY GLASSES SORRY FOR CAPS
THE CVS DID NOT HAVE IT
HOW MUCH IS A VISIT WITH NO INSURANCE
I FEEL DIZZY WHEN I STAND UP
DOES THE FLU SHOT HURT
CAN I TAKE MUCINEX WITH MY BLOOD PRESSURE MEDS
THE X-RAY SHOWED ARTHRITIS
PLEASE HELP ME
GOD BLESS YOU ALL
MY FEET ARE SWELLING REAL BAD
I NEED A WHEELCHAIR RAMP
IT IS AN EMERGENCY
Your verification code is [? 448120]. Do not share it.
This is a reminder of your appointment tomorrow at 10:40 AM. Reply C to confirm.
Reply STOP to opt out, HELP for help. Msg & data rates may apply.
You're due for a cleaning! Book online or call us.
your copay of $20 is due at check-in
we're running 20 min behind, sorry!
Flu shots available at all locations, no appointment needed
Please arrive 15 minutes early and bring your insurance card
Nothing to eat or drink after midnight
Your wait time is approximately 35 minutes
Press 1 for English, 2 for Spanish
Our office will be closed Thanksgiving Day and Black Friday
Masks are required in Suite 210
Telehealth visits are available Mon-Thu 7-7
Happy Holidays from the team at Lakeside Dental!
New: Mounjaro and Zepbound now in stock
Please complete the PHQ-9 and GAD-7 before your visit
Survey: how likely are you to recommend us, 0-10?
Download the Teladoc app on Google Play
Your balance is $0.00
Save 15% with Care Credit through March
Sent via Klara
Drink 64 oz of GoLYTELY starting at 5 PM
Take two Dulcolax at noon
I am requesting my records for a second opinion
Please send billing with itemized CPT and ICD-10 codes
How much per page do you charge for copies
The form HIPAA-27 is attached, 3 pages
I need a letter for jury duty
Section 504 plan needs a diagnosis
ADA paperwork for my employer, box 7 is blank
Form I-9 asks for nothing medical, right?
SSA-3373 says describe a typical day
Do you accept DocuSign
Under 45 CFR 164.526 I want an amendment
My lawyer says 30 days
FMLA is 12 weeks of 480 hours
Please fax both sides
The judge ordered a drug screen, 10 panel
MMI was reached, 12% whole person impairment
Notary needed on page 4?
slept till 9, ate half her porridge, BM x1
gave 8am meds, refused the senna
up x4 overnight, settled with tea
sacral sore 2x3 cm, grade 2, Aquacel changed
cath bag 600 ml, cloudy, dipped +leuks
walked 10 m with zimmer frame
obs: 128/70, 88, 18, 36.9, 96%
repositioned 2 hourly, heels floated
PRN lorazepam 0.5 given at 2215
fluids 850 in, 700 out
hoist sling size M, two carers
Waterlow 18, MUST 2
thickener IDDSI level 2
had her hair done, happy in mood
watching Strictly in the lounge
enjoyed the Vera Lynn singalong
skin tear left shin, steri strips
Cavilon to groin bd
Fortisip 1 bottle bd, strawberry
Braden 14, bed rails up
Can you ask if the Dexcom reader works with Android?
The Omnipod fell off and I had no insulin
Does Farxiga interact with Entresto?
I started Vyvanse 30 and stopped Adderall
We tried Nutramigen, Alimentum and Neocate
Is Jevity or Osmolite better for a PEG?
Since Friday I have been on Bactrim
Quest wants an order, LabCorp already has it
I use the Theraband and the Bosu at Planet Fitness
The Zimmer knee recall, am I affected?
My Kardia says possible AFib
I listen to Headspace and Calm before bed
Nexplanon or Mirena, which is better?
The Tempur Pedic helps my back
Tegaderm gives me a rash
I put Desitin and Aquaphor on it
Cologuard came back positive
The Shingrix made me sick for a day
I tested with Binax Now
Switched from Crestor to Livalo
Ensure Plus, Boost or Orgain?
I ate at Panera and Chipotle
My Garmin says resting 48
Is Dr Pepper worse than Mountain Dew
My Honda seat hurts my sciatica
Allergic to Dove and Irish Spring
Biotene or Xylimelts for dry mouth
Got my Novavax at Rite Aid
Ordered from Chewy and Amazon
my therapist is [? Marnie] she said to ask about lexapro
is there parking
i pulled 2 all nighters and my heart is racing
do u do std tests for free
hangover or flu lol
i took a plan b on friday and spotting now
what does a positive monospot mean
im 19 and 5'4 and 122
whats in the wellness vending machine
finals are killing me can i talk to someone
im in the marching band and my lip is split
red bull and adderall same day bad?
ADHD testing cost
i got a C on my orgo exam and cant stop crying
whats the wait for counseling
my iud strings feel long
tetanus shot was like 2019
can i get a note for gym
is accutane still monthly labs
bruh my tonsils have white spots
my apple watch said high heart rate 3 times
do i need a TB test for student teaching
Therapist before you was [? Gwen Osterman, LCSW]
I feel like nobody would miss me
is it normal to bleed 9 days after the pill
i drank a fifth of vodka and took 3 xanax
how long does meth stay in urine
can i get PrEP without my parents knowing
he choked me, do i need a scan
my discharge is green and smells
does naloxone expire
i was raped and i need a kit
what is the 988 line
my periods are 45 days apart
the shelter has bed bugs
is sertraline 150 too much with trazodone
can't get it up on lexapro
i binge and purge twice a week
lithium level 0.9
hope is hard to find these days
i will not go to the ER
summer is when it gets bad
may i ask something private
Agent: Thank you for waiting.⏎Visitor: no problem
[9:02 AM] Visitor: is anyone there⏎[9:04 AM] Nurse: yes how can I help
Q: Smoker? A: no⏎Q: Alcohol? A: 2/wk
1) yes 2) no 3) sometimes 4) penicillin
S: 58M c/o HA. O: 148/92. A: HTN. P: amlodipine 5.
Pain: 6/10 → 3/10 after Toradol
Visitor 4471 has left the chat
You are number 3 in the queue
Was this helpful? Yes / No
Typing…
Chat ended at 9:41 AM. Duration 12 min.
Transferred to Billing
Order: CMP, CBC w/ diff, TSH, A1c
Dose: 5 mg → 10 mg on day 8
Please rate: Poor Fair Good Great
Thumbs up!
Sorry, I missed that. Could you rephrase?
Wi-Fi dropped, back now
OK to close the chat? Y/N
Next: Nutrition, then Phlebotomy
Rx: amox 500 tid x10, no refills
`;
