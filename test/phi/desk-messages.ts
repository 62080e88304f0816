// Lists of short messages to a clinic, of every category and several items in some, with typing errors, in capitals, dictated, by learners of English,
// in Spanish and between both, made up for these tests before anybody tried them. DESK_HELD is every other message of the first list: nobody has looked
// at what is missed in it. Written as in messages.ts.

/** Messages with identifiers in them. */
export const DESK_MESSAGES = `
hey so [NAME jaylinn] cant keep anything down since lunch
this is [NAME thu trang pham], i was seen for my thyroid
its [NAME BERNADETTE KOWALCZYK] CALLING ABOUT MY WATER PILL
can you tell [NAME Mehwish] her results are back? i'm her sister
[NAME fatoumata] has had the hiccups for 2 days
my name is [NAME Nguyen Van Hung] family name is [NAME Nguyen]
pt name [NAME LASZLO, ILDIKO M]
[NAME Yusra] again!! sorry, forgot to say im allergic to sulfa
My partner [NAME Siddharth] and I want to start IVF
Please ask for [NAME Ekaterina] when you ring, I may be asleep
Emergency contact: [NAME Rosalba Quintanilla], aunt
my power of attorney is my niece [NAME Philomena Castaldo]
changed my last name from [NAME Stojanovic] to [NAME Fairweather] in june
thank you so much, [NAME Temitope]
me and my wife [NAME shreya] both tested positive
tell the doctor that Mr. [NAME Villavicencio] called
my boss [NAME Earl Dinwiddie] wants a return to work letter
My babysitter [NAME Kaitlynn] gave him a whole tablet by mistake
hola soy [NAME Yadira], quiero saber si ya están mis resultados
her brother [NAME Kofi] is a match for the kidney i think
my name [NAME Li Na], i come from china, my english not so good
spouse: [NAME Chidinma Eze]; child: [NAME Obinna]
[NAME O. Abernethy-Cole]
Regards, [NAME Birgitta Lindholm]
~[NAME Maddy K.]
my baby girl [NAME wrenley] has thrush
the rx was written for [NAME Thaddeus] but the bottle says [NAME Tadeusz]
patient: [NAME Marchetti, G.]
is [NAME Destinee] there today? she's the one who drew my blood, no wait i mean my cousin who works there
My grandsons [NAME Cillian] and [NAME Eoghan] both had the chickenpox
born [DATE 23 aug 1990]
Birthdate [DATE 1958-12-01]
im a [DATE 1972-03-09] baby lol so yes due for a colonoscopy
date of birth is [DATE the third of july nineteen sixty one]
[DATE oct 9 55] is my birthday
d.o.b [DATE 02 / 28 / 1949]
he was delivered [DATE sept 17], 39 weeks
we lost her on [DATE december 3rd], i just got the bill
i was in your ER on the night of [DATE august 6th]
LMP was [DATE 10/12]
my surgery is on Wed., [DATE Jan. 14]
the rash came up on [DATE may 19] after i mowed
my note should say i was out [DATE march 3] to [DATE march 7]
off work from [DATE 11/10] thru [DATE 11/14]
tetanus was [DATE 06/2018] i believe
DOS [DATE 09/09/25] and I was charged twice
my due date is [DATE april 2nd]
EDD [DATE 4/2/26]
the last dose was on Friday [DATE 10/24] around 9 pm
sober since [DATE july 4 2019]
the accident was [DATE 1/30/26] on my way to work
chemo started [DATE twenty sixth of august]
He is [AGE 96] and lives by himself
my gran will be [AGE 90] on sunday
[AGE 94] y.o. male, fell in the tub
aunt is [AGE 103] years old
patient aged [AGE 99] with a uti
my cell's [PHONE 605-555-0144]
call [PHONE (270)555-0191]
u can reach me on [PHONE 1 918 555 0162]
my work number [PHONE 502.555.0170 x12]
my phone number is [PHONE six oh two five five five oh one nine one]
callback [PHONE 555 0181]
home [PHONE 316-555-0112], cell [PHONE 316-555-0178], dont use the work one
leave a message at [PHONE (801) 555 0109] ext. [PHONE 330]
FAX [FAX 859-555-0177]
send them by fax to [FAX 1.866.555.0121]
whatsapp [PHONE +52 1 55 5555 0199]
MY NUMBER IS [PHONE 562 555 0149] CALL AFTER 3
mi numero es [PHONE 787-555-0155]
email [EMAIL the_real_dinwiddie@aol.com]
send it to [EMAIL jt rasmussen 4 at gmail.com]
e-mail address: [EMAIL FAIRWEATHER.S@GMAIL.COM]
is [EMAIL nix.dellarosa+portal@fastmail.com] still on my account
its [EMAIL quattle underscore baum at hotmail dot com]
social is [SSN 318-44-7206]
SSN: [SSN 507 22 6184]
ss# ends in [SSN 0092]
social security no. [SSN three one eight four four seven two zero six]
my ss number is [SSN 219-09-8814] do u need anything else
his social: [SSN 621.40.3358]
MR# [MRN E1100482]
medical record number [MRN 0009128374]
the number on my wristband is [MRN 30044182]
record no. [MRN A-019283]
patient account [ACCOUNT 7710-22845]
my member number is [HEALTH_PLAN 991204477]
group # [HEALTH_PLAN 8820471]
policy number [HEALTH_PLAN 04-KL-88213]
medicaid id [HEALTH_PLAN AB12345C]
medicare [HEALTH_PLAN 8MK2DW4AE19]
rx grp [HEALTH_PLAN RX4471] rx bin [HEALTH_PLAN 004336] pcn [? ADV]
insurance card says [HEALTH_PLAN K99 204 118 02]
the id on my uhc card [HEALTH_PLAN 944820173]
my billing account is [ACCOUNT 4410029]
acct # [ACCOUNT 90-1182-4]
guarantor number [ACCOUNT G-22910]
my hsa account [ACCOUNT 7719920381]
dl # [LICENSE 08841273]
passport [LICENSE 541882093]
nursing license [LICENSE RN2049118]
state id [LICENSE 44-190-227]
handicap placard needs my license plate, its [VEHICLE 8KLT204]
plate [VEHICLE GHX 4471]
vin [VEHICLE 2T1BURHE5JC048190]
serial number on the pump is [DEVICE MMT-2208417]
pacemaker serial # is [DEVICE RNB448102H]
mac address of the monitor [DEVICE 00:1B:44:11:3A:B7]
hearing aids s/n [DEVICE L20448812] and [DEVICE R20448813]
my site is [URL www.bakarewoodworks.com]
see [URL dropbox.com/s/77ahk2/rash.jpg]
linkedin.. [URL linkedin.com/in/siddharth-rao-4471]
it says blocked from [IP 73.48.201.19]
ip address [IP 2001:db8:85a3::8a2e:370:7334]
claim # [OTHER_ID CLM4401928]
prior auth [OTHER_ID PA-7719204]
rx number [OTHER_ID 6620481] is out of refills
case no. [OTHER_ID 2025-CV-1182]
confirmation code [OTHER_ID QX7RT2]
login is [OTHER_ID yadi_rn] but password reset wont come
my insta [OTHER_ID @thaddeus.paints]
ticket [OTHER_ID 448210] said someone would call me
VA file number [OTHER_ID C 28 441 902]
card number [CARD 4111 1111 1111 1111] exp [? 09/28] cvv [CARD 482]
amex [CARD 3782 822463 10005] code [CARD 1192]
i live at [ADDRESS 27 Whippoorwill Ln]
my address is [ADDRESS 4418 NE 77th Ave Apt 3]
mail to [ADDRESS po box 318] [CITY burns] [? oregon]
im in [ADDRESS apt 4417] now same building
[ADDRESS HC 64 Box 220] is our mailing address
rural route [ADDRESS RR 4 Box 71B]
[ADDRESS 3 Heron Ct]⏎[CITY Mystic], [? CT] [ZIP 06355]
its the yellow duplex at [ADDRESS 514 pecan], side door
home is [ADDRESS thirty four birch street]
[ADDRESS 10220 SW Greenburg Rd Ste 400]
[ADDRESS 2109 Avenue K], [CITY Brooklyn], zip [ZIP 11210]
the trailer is [ADDRESS lot 22, Shady Pines Mobile Park]
vivo en la [ADDRESS calle Roosevelt 1182], [CITY Ponce]
i live in [CITY Kalispell]
coming from [CITY walla walla], roads are icy
moved here from [CITY Abuja] two years ago
i grew up in [CITY Poughkeepsie], had lyme twice
visiting my kids in [CITY Murfreesboro], forgot my pills
we live in [CITY Ouachita Parish]
I'm out in [CITY Truth or Consequences], is telehealth ok
the zip is [ZIP 97124]
im in [ZIP 60657] whats the closest urgent care
zip+4 is [ZIP 33139-1127]
What is your full name? » [NAME Oluwaseun Bakare]
Who am I speaking with? » [NAME Greta]
Name? » [NAME rivers, jordyn]
DOB? » [DATE 3 3 88]
Birth date (MM/DD/YYYY) » [DATE 12251950]
Best number to reach you? » [PHONE 5550138]
Phone number on file? » [PHONE 217 five five five 0147]
Street address? » [ADDRESS 4017 calumet]
Which town are you in? » [CITY effingham]
ZIP code? » [ZIP 99501]
What zip are you located in? » it's [ZIP 05401]
What is your group number? » [HEALTH_PLAN 10448]
What is your medical record number? » [MRN 4471-82]
What email should we use? » [EMAIL zosia at wp dot pl]
Who is your emergency contact? » my son [NAME Tariq] [PHONE 313 555 0164]
What's the relationship and name of the caregiver? » sister, [NAME Maribel]
What was the date of your last visit? » [DATE feb 11]
When did it start? » [DATE 11/19]
Claim number? » [OTHER_ID 0044-9182-1]
Username? » [OTHER_ID brann_saorla]
[NAME ignacio beltran] [DATE 7/8/92] [PHONE 9565550143] need std testing
pt [NAME Esperanza Lugo] dob [DATE 3/3/33] age [AGE 92] mrn [MRN 118204] fell at facility
Im [NAME Wanjiru Kamau] from [CITY Olathe], my son [NAME Baraka] 7 yrs fever 103
hi this is [NAME Rania] mom of [NAME Zayd] dob [DATE 11/1/22] he has medicaid [HEALTH_PLAN 7710448201]
please update: [NAME Otis Pennyfeather], [ADDRESS 5 Sawgrass Pt], [CITY Beaufort] [? SC] [ZIP 29902], [PHONE 843-555-0184], [EMAIL otis@pennyfeather.net]
spoke with [NAME Josefina] on [DATE 11/3], she said my claim [OTHER_ID 774102] was denied
patient is [NAME Bao Vang], [AGE 91], lives with daughter [NAME Mai See], at [ADDRESS 778 Case Ave E]
I am mother of [NAME Nazlı], she is have fever 39 from yesterday
please madam kindly help my uncle [NAME Emeka Okonjo] his pressure is high
sir i am [NAME mohammed yaseen] I lost my paper of medicine
good day i am [NAME Ifeoma], my blood group is o negative
hello I'm the daughter from [NAME Gertraud Pichler], she took wrong pills
okay so um this is [NAME lorraine tuttle] and i was calling because period uh my birthday is [DATE may second nineteen forty eight]
last name [NAME delgadillo] first name [NAME inez] question mark
the address is [ADDRESS eleven hundred oak hollow drive] [CITY bismarck] north dakota [ZIP five eight five oh one]
um the member id is [HEALTH_PLAN w as in whiskey 4 4 7 1 9 2]
mi hijo [NAME Emiliano] tiene calentura desde ayer
soy la esposa de [NAME Fidel], le duele el pecho
mi seguro es molina, el numero de miembro es [HEALTH_PLAN 4471820019]
mi correo es [EMAIL itzel.cam95@gmail.com]
vivimos en [CITY Laredo], [ADDRESS 2214 calle Chihuahua]
necesito cambiar la cita del [DATE 9 de enero] al [DATE 16 de enero]
el numero de mi expediente es [MRN 448102]
el doctor me pidió mi licencia, es [LICENSE 44182093]
ssn [SSN 3 1 8 4 4 7 2 0 6]
[PHONE 214*555*0136] call me
e m a i l me at [EMAIL h a n k @ g m a i l . c o m]
call [PHONE two-one-four-five-five-five-oh-one-three-six]
card [CARD 4111.1111.1111.1111]
my cell is [PHONE 2l4-555-O136]
m y n a m e i s [NAME h a n k]
[PHONE 214​555​0136]
NEED REFILL [NAME DARLEEN FOUST] [DATE 01/19/1953]
CALL MY SON [NAME RUSTY] AT [PHONE 828 555 0161] HE HAS MY PAPERS
THIS IS [NAME NANCY] IN [CITY ROLLA] DID YOU GET MY FAX
my phne nubmer is [PHONE 3345550107]
berthday [DATE 2/2/62]
emial [EMAIL foustd@att.net]
appoinment on [DATE decmber 9th] wont work
my daugter [NAME emberlynn] has pink eye again
my grandaughter [NAME Zuri] swallowed a lego
can i get a refill for [NAME hortencia villalpando]
refill request [NAME Tremaine Outlaw]
put me down as [NAME giuliana]
the name is [NAME bond-okeke], [NAME adanna bond-okeke]
it should say [NAME Marisela] not [NAME Maricela]
you have my name wrong, its [NAME Kristoffer]
appointment under [NAME delacruz]
check in for [NAME ansel weatherby]
ive got an appt under [NAME wilhelmina]
patient name [NAME anh tuan le]
i'm the mother of [NAME kingston brewster]
mom of [NAME jayce]
father to [NAME Zosia], age 3
[NAME Ruthanne]'s husband here
this is about my brother [NAME dewayne]
ask for [NAME charlene] at the house
talk to my aunt [NAME rosario] about pickup
my neighbor [NAME Herschel Blount] will drive me
picking up meds for [NAME Ottoline Marsh]
my name was [NAME Deborah Kinsey] before i got married
maiden name [NAME szymanski]
nickname is [NAME Tootie]
caregiver name: [NAME Bettye Lou Hankins]
emergency contact is my cousin [NAME Terrance]
my daughter's name is [NAME Aoibheann]
our newborn [NAME Caspian] has jaundice
my wife [NAME Oksana] is in labor i think
my kid [NAME maddox] ate a crayon
me and [NAME Delphine] both need physicals
[NAME javier] and [NAME noemi] are both sick
could [NAME Ansley] be seen today
is [NAME brody] due for shots
does [NAME Kaylee] need a booster
[NAME Priyanka] is out of insulin
[NAME tobias] keeps pulling at his ear
[NAME mateo] has a bump on his head
[NAME Gwendolyn] took her last pill this morning
[NAME elena vasquez], rash on both legs
[NAME Harold P. Finkelstein], here about my prostate
[NAME latrell] here need my inhaler
[NAME vivek] this side, need the report
sorry [NAME annette] again
hello my self [NAME Suresh Pillai]
this is Dr. [NAME Bettina Krol], im a patient not calling as a doctor
Yours, [NAME Clementine]
love, nana [NAME bea]
- [NAME Priscilla]
thx [NAME deb]
take care, [NAME Lamont]
sent by [NAME Annika] for her dad
cc my wife [NAME sheryl]
letter should be addressed to Mrs. [NAME Imelda Fonseca]
release my info to [NAME Marvin Gladstone]
my lawyer is [NAME rebecca stern]
my coworker [NAME jamarcus] has tb
the guy who hit me was [NAME Curtis Lamb]
my ex husband [NAME brent] cant have access
my landlord mr [NAME petrakis] says the mold is fine
my sponsor [NAME big mike] can vouch for me
my caseworker [NAME yolanda] needs the form
school principal Ms. [NAME Okuda] asked for a note
she goes by [NAME Mimi]
full name [NAME Juan Carlos de la Fuente]
signed [NAME E. Prudhomme]
from: [NAME Lucille Batson]
To whom it may concern, I, [NAME Tobias Renner], give consent
surname [NAME Adebayo-Smith]
first name [NAME ming], last name [NAME zhao]
spell it [NAME K-O-W-A-L-S-K-I]
thats [NAME r e y e s]
i was born [DATE 7/7/77]
my birth date [DATE sep 3, 1968]
bd [DATE 10.10.80]
birthday is coming up [DATE february 29]
dob [DATE 3rd oct 1990]
dob is [DATE 19740822]
DOB [DATE MAY 5 1961]
i turn 50 on [DATE the 12th of june]
he was born on [DATE new year's day 2015]
his date of death was [DATE 05-22-2023]
died [DATE april 1]
appt on [DATE 2/17] at 3
my appointment [DATE december 5th] needs to move
can i come [DATE nov 30] instead
is [DATE 6/6] open
anything around [DATE march 15th]?
first available after [DATE the 20th of may]
the week of [DATE august 4]
between [DATE 9/1] and [DATE 9/9]
from [DATE june 3] until [DATE june 10]
surgery [DATE 08.14.2025]
i had surgery back on [DATE 14 august]
hospitalized [DATE oct 2-6]
in the hospital from [DATE 10/2] - [DATE 10/6]
labs drawn [DATE 11/20/25]
xray on [DATE nov. 21]
last seen [DATE may 2023]
since [DATE jan 2024] i get hives
got covid [DATE dec 2021]
vaccinated on [DATE sept. 8th]
injury date [DATE 4-30-2025]
car accident [DATE 7/14/25]
my period started [DATE oct 28]
due [DATE june 21 2026]
mammo was [DATE 2024-05-02]
today is [DATE november 28]
pain since sunday [DATE nov 16]
meds run out [DATE dec 3]
insurance starts [DATE 1/1/2026]
policy effective [DATE January 1st]
coverage ended [DATE oct 31]
my court date is [DATE 3/3]
we fly out [DATE the 22nd of dec]
got the letter dated [DATE 10 November 2025]
he is [AGE 90]
dad's [AGE 94]
grandpa ([AGE 95]) fell
my mother, age [AGE 92], has a cough
im [AGE ninety six] for gods sake
[AGE 98] yo f with confusion
mother in law is [AGE 91] with dementia
she just turned [AGE 100]
at [AGE 93] do i need a colonoscopy
turning [AGE 90] in march
call me back [PHONE 7195550188]
call us @ [PHONE 719-555-0188]
[PHONE 719 555 0188] is my cell
my husband's cell is [PHONE (719) 555.0188]
best number [PHONE 719.555.0188]
reach me here [PHONE 719 5550188]
phone [PHONE 1(719)555-0188]
try [PHONE 719-555-0188] first
work [PHONE 719-555-0100 ext 5]
mobile: [PHONE +17195550188]
alt phone [PHONE 555-0188]
text or call [PHONE 5550188]
contact number [PHONE 719/555/0188]
tel [PHONE 719 - 555 - 0188]
num [PHONE 7195550188] thx
send to fax [FAX 719-555-0199]
f: [FAX 719-555-0199]
their fax [FAX 7195550199]
fax # is [FAX (719) 555 0199]
pls fax over to [FAX 719 555 0199]
email is [EMAIL hvillalpando@gmail.com]
my email [EMAIL tre.outlaw_22@yahoo.com]
try [EMAIL kris@kristoffer.io]
[EMAIL delacruz.fam@icloud.com] is my new email
gmail is [EMAIL annieb1961@gmail.com]
send results to [EMAIL ruthanne61 at aol dot com]
[EMAIL elena_vasquez AT hotmail DOT com]
[EMAIL vivek (at) rediffmail (dot) com]
ssn [SSN 552-48-1109]
social [SSN 552 48 1109]
my social number is [SSN 552481109]
here is my ss [SSN 552-48-1109]
social sec num [SSN 552.48.1109]
tax id [SSN 552-48-1109]
last 4 ssn [SSN 1109]
last four of social is [SSN 1109]
ending in [SSN 1109] for the social
medical record [MRN 4410922]
mrn is [MRN 00-44-10-92]
MRN:[MRN 4410922]
my mrn number [MRN M4410922]
my patient number [MRN 20441]
chart [MRN 88123]
patient id number [MRN 7781204]
hospital id [MRN HX-20441]
record number is [MRN 4410922-7]
file number [MRN F20441]
my id is [MRN 7781204] at your clinic
member [HEALTH_PLAN 881204417]
insurance id number is [HEALTH_PLAN JXM881204417]
my insurance number [HEALTH_PLAN 8812-04417]
ins id [HEALTH_PLAN 881204417A]
anthem member number [HEALTH_PLAN YRP104A88120]
blue shield id [HEALTH_PLAN XEH881204417]
policy # [HEALTH_PLAN P-881204]
group no [HEALTH_PLAN 0044-120]
grp [HEALTH_PLAN 44120A]
medicare # [HEALTH_PLAN 1EG4-TE5-MK73]
medicare card [HEALTH_PLAN 1EG4TE5MK73]
medicaid # [HEALTH_PLAN 40112288]
aetna [HEALTH_PLAN W881204417]
subscriber number [HEALTH_PLAN 88120441701]
beneficiary id [HEALTH_PLAN 4401128]
my plan number is [HEALTH_PLAN H1036-88120]
account number [ACCOUNT 88120441]
acct no [ACCOUNT 441-2088]
my account is [ACCOUNT A88120]
billing acct # [ACCOUNT 0044120]
bill account [ACCOUNT 4412088]
routing [ACCOUNT 122105155]
bank account [ACCOUNT 4412088120]
checking account number [ACCOUNT 0088120441]
hsa # [ACCOUNT 88120441]
invoice [ACCOUNT 441208]
driver license [LICENSE K88120441]
dl number [LICENSE 881204417]
license number [LICENSE 99-441-208]
my passport is [LICENSE A88120441]
npi [LICENSE 1548374920]
dea [LICENSE FK8812044]
rn license [LICENSE RN881204]
license plate [VEHICLE 7XYZ441]
my plates are [VEHICLE KLM 8812]
plate number is [VEHICLE ABR-441]
car plate [VEHICLE 441 KLM]
vin number [VEHICLE 1FTFW1E50NFA88120]
device serial [DEVICE SN-88120441]
serial # [DEVICE 88120-441]
pump serial number [DEVICE 4412088]
cpap machine serial number [DEVICE 22881204417]
cgm transmitter id [DEVICE 8N4412]
pacemaker id [DEVICE PJN881204]
model ABC, s/n [DEVICE 4X88120]
imei number [DEVICE 490154203237518]
mac [DEVICE A4:5E:60:C8:81:20]
link [URL https://drive.google.com/open?id=1a88120]
photo [URL http://imgur.com/a/88120kl]
posted at [URL facebook.com/hortencia.villalpando]
website [URL kristofferwoodshop.com]
my ip address is [IP 10.44.120.88]
ip [IP 172.16.254.1]
voiceprint id [BIOMETRIC VP-88120]
thumbprint scan [BIOMETRIC TP88120441]
claim [OTHER_ID 88120441]
claim no [OTHER_ID C-44120]
rx [OTHER_ID 8812044]
rx# [OTHER_ID 44120-88]
prescription [OTHER_ID 8812044] please
referral [OTHER_ID 441208]
auth number [OTHER_ID A881204]
authorization [OTHER_ID 8812044177]
case number [OTHER_ID 4412088]
case [OTHER_ID CS-88120]
order [OTHER_ID 88120441]
order id [OTHER_ID ORD-44120]
reference number [OTHER_ID 441208812]
confirmation number [OTHER_ID 4K8812]
ticket number [OTHER_ID TK-44120]
employee id [OTHER_ID E44120]
student id number [OTHER_ID 88120441]
badge [OTHER_ID 44120]
my username [OTHER_ID hortencia_v]
user id [OTHER_ID tre22outlaw]
twitter [OTHER_ID @tre_outlaw]
snap is [OTHER_ID annieb61]
lab order [OTHER_ID 88120441]
accession # [OTHER_ID 25-044120]
study id [OTHER_ID NCT-441-20]
card [CARD 4539 1488 0343 6467]
my card number is [CARD 4539148803436467]
visa [CARD 4539-1488-0343-6467] exp [? 4/29] cvc [CARD 771]
cvv [CARD 771]
mastercard [CARD 5425 2334 3010 9903]
i live on [ADDRESS 4th street]
i live at [ADDRESS 19 bramble ct unit 6]
my address [ADDRESS 2200 Wisteria]
address is [ADDRESS 14b elmhurst terrace]
[ADDRESS 77 Old County Rd], [CITY Rockland], [? ME]
new address is [ADDRESS 600 w olive]
we moved to [ADDRESS 12 Beacon Hill Rd]
my house is [ADDRESS 1402 Pinecrest]
come to [ADDRESS 310 Larch Ave apt 2]
ship to [ADDRESS 45 Fjord Dr]
send it to [ADDRESS 990 n 400 e], [CITY provo]
mailing address [ADDRESS p o box 17]
box is [ADDRESS PO Box 1190]
home address: [ADDRESS 8 The Hollow], [CITY Saugerties] [? NY] [ZIP 12477]
[ADDRESS 5500 Military Trail Ste 22-357]
apt number is [ADDRESS 1107]
[ADDRESS apartment 5c]
staying at [ADDRESS 71 Ocean View Rd] this week
[ADDRESS 1800 E Hwy 50]
my cross streets are [ADDRESS Oak and 12th]
near [ADDRESS 5th and broadway]
lives at [ADDRESS 3 Mill Pond Way]
i live in [CITY wichita falls]
i live in [CITY Chippewa County]
i live near [CITY oconomowoc]
im from [CITY toccoa]
from [CITY biloxi]
coming in from [CITY Yakima]
we live out in [CITY Loxley]
the [CITY Kearney] office
driving from [CITY Sandpoint]
is there one in [CITY Issaquah]
do you have a clinic in [CITY saratoga]
town is [CITY Ripon]
city [CITY beaverton]
located in [CITY Apalachicola]
moved to [CITY Hattiesburg]
transferring from a doctor in [CITY Flint]
i work in [CITY Secaucus]
pharmacy in [CITY Natchitoches]
zip [ZIP 98034]
my zip is [ZIP 04769]
zip code [ZIP 70301-2210]
i'm in [ZIP 44870]
near [ZIP 30605]
area [ZIP 59718]
First name? » [NAME caoilfhionn]
Last name? » [NAME Okwuosa]
What name is on the account? » [NAME hortencia v]
Who referred you? » my friend [NAME Dalisay]
And your spouse's name? » [NAME Evander]
Who will pick you up? » my sister [NAME Jolanta] or my son [NAME Brice]
Please type your name and date of birth » [NAME Tremaine Outlaw] [DATE 9/9/91]
date of birth? » [DATE 7 4 76]
Your birthday? » [DATE march 9]
Birth year and month? » [DATE 6/71]
Which day works for you? » [DATE 12/9]
Date of the accident? » the 4th of last nov
When were you discharged? » [DATE nov 18]
Callback number? » [PHONE 719 555 0188]
Is there another number? » [PHONE 5550199]
What's your address? » [ADDRESS 9 fern]
Apartment number? » [ADDRESS 12f]
Mailing address? » [ADDRESS box 88] [CITY hardwick] [? vt]
Where do you live? » [CITY hilo]
What city? » [CITY lake havasu]
Zip? » [ZIP 96720]
What's your member id? » [HEALTH_PLAN jxm 8812 04417]
Policy number? » [HEALTH_PLAN 4412-88]
Account number on the statement? » [ACCOUNT 44-120-88]
SSN? » [SSN 552481109]
Driver's license number? » [LICENSE k881 2044]
Chart number? » [MRN 44120]
Order number? » [OTHER_ID 4412088]
How old are you? » [AGE 97]
hola buenas tardes soy [NAME Marisela Ochoa], mi cita era el [DATE 12 de enero] y no pude ir
me llamo [NAME anselmo] y necesito mi receta
mi hija [NAME Camila] tiene tos
mi esposo se llama [NAME Filiberto]
la fecha de nacimiento de mi hijo es [DATE 3 de agosto del 2016]
naci en [CITY Mazatlan]
mi cumpleaños es [DATE 7 de septiembre]
mi telefono [PHONE 602 555 0134] es celular
vivo en [CITY Las Cruces]
vivo en [ADDRESS calle Juarez 45]
mi domicilio es [ADDRESS 1802 w Polk St apto 3]
numero de seguro [SSN 601 22 8841]
mi número de medicaid es [HEALTH_PLAN 88201447]
mi tarjeta es [CARD 4929 4212 3460 0821]
mi numero de poliza [HEALTH_PLAN 77-204418]
my abuela [NAME Eulogia] tiene [AGE 96] años y no come
necesito la cita para [NAME Dayana] please
llamele a mi hermana [NAME Rosio] [PHONE 520-555-0172]
mi nieto [NAME Ulises] se cayo
habla [NAME Graciela Tovar], la mama de [NAME Kevin]
can you resend to mi correo [EMAIL marisela.ochoa@hotmail.com]
mi placa es [VEHICLE AXV 2204]
mi receta numero [OTHER_ID 7720418]
mi licencia de manejar [LICENSE D0882014]
estoy en el [ADDRESS apartamento 204]
hi there. i wanted to let you know that [NAME Tanner] finished his antibiotics on [DATE nov 4] but the cough came back
good afternoon, i was told to send you my new insurance. it is United, id [HEALTH_PLAN 902144817], group [HEALTH_PLAN 78-410]. thanks, [NAME Corinne]
Question: can the nurse call my daughter [NAME Janelle] ([PHONE 503-555-0162]) instead of me
I had an MRI at the hospital on [DATE 10/29/25] and [? Dr. Mehta] wants the disc. Address to mail: [ADDRESS 2750 Larkin St], [CITY Eugene] [? OR] [ZIP 97402]
pharmacy says they never got it. rx [OTHER_ID 4402918], name [NAME Desmond Akers], dob [DATE 5-18-72]
please cancel my visit on [DATE dec 9]. [NAME Rosalyn T.]
whoever called from [PHONE 503 555 0100] didnt leave a message
is this the right number [PHONE 5035550100]
my dad [NAME Ferdinand] is [AGE 93] and lives at [ADDRESS 88 Goose Pond Rd] with my mom
he was admitted to st marys on [DATE 11/2] room 412
the code on my bracelet says [MRN 5520418]
they gave me this number [OTHER_ID CS-20418] to reference
need my shot records for [NAME Wyatt] and [NAME Lainey], school starts [DATE august 20]
can you mail [NAME Keturah]'s lab slip
hey doc its [NAME rodrigo] from [CITY chula vista]
my wife [NAME mireille] speaks only french
i think i left my glasses in your office, [NAME Cordelia Finch], [PHONE 5035550177]
got a bill addressed to [NAME Jerome Tate] but that isnt me
my sister [NAME Aneesa] had the same gene test
this is for [NAME Zander], he's my son
my fiance [NAME Bryce Kettering] is my emergency contact now
the pt is [NAME okonkwo, chidi]
for: [NAME Annalise Drummond]
Patient: [NAME Raymundo Salcedo] / DOB: [DATE 02-11-1957] / Phone: [PHONE 503.555.0190]
name=[NAME Lupita Reyes] dob=[DATE 4/1/88]
dob: [DATE 1 apr 1988], sex f, name: [NAME lupita reyes]
[NAME kayden b.] strep test results??
re: [NAME Ingrid Solberg] mri
about [NAME Ingrid]'s mri
Mr [NAME Ostrander] here, my hearing aid died
Its [NAME Gladys] dear, did my pills come
[NAME Florence] says hi and thank you
[NAME Beau] is throwing up again
[NAME Kiana] and I are both positive
i gave [NAME ozzie] benadryl at 8
put [NAME Willa] on the schedule
tell [NAME Monique] at the desk thank u, she is my cousin
[NAME Santino] had a seizure today at school
wheres [NAME sabrina], shes my wife and she is in surgery
is my husband [NAME Lyle] out of surgery
my partner's name is [NAME Ines] and she can get results
insured: [NAME Clifford Nakamura]
responsible party [NAME Yvette Dupree]
guardian [NAME Shirlene Moss]
witness: [NAME Paul Strand]
next of kin is [NAME Dmitri Volkov]
proxy [NAME Irma Castellanos]
[NAME Tyree Odom], member [HEALTH_PLAN 55204418]
my insta is [OTHER_ID corinne.makes.pots]
my venmo [OTHER_ID @Desmond-Akers-2]
username [OTHER_ID rosalynT1950]
my mychart login [OTHER_ID RTALBOT50]
the tracking # [OTHER_ID 9400 1118 9922 3344 5566 77]
order [OTHER_ID #LK20418] never came
reference [OTHER_ID QRX-20418-B]
prior auth is [OTHER_ID 20418077]
appeal number [OTHER_ID AP-2025-0418]
voucher code [OTHER_ID SAVE-20418]
work comp case [OTHER_ID 25-0204418]
police report [OTHER_ID 25-044018]
lab id [OTHER_ID Q204418]
kit number [OTHER_ID K20418-77]
my visit number is [OTHER_ID V00204418]
scrip # [OTHER_ID 220-4418]
my caseworker id [OTHER_ID CW20418]
the mrn they gave me is [MRN 204-41-88]
your system says i'm patient [MRN 204418]
medical record # [MRN 20-44-18]
wristband [MRN 20441877]
account ending [ACCOUNT 4418]
my patient account number is [ACCOUNT 20441877]
paid with check, routing number [ACCOUNT 121000358] acct [ACCOUNT 0020441877]
zelle from [PHONE 503-555-0146]
guarantor acct [ACCOUNT 204418]
ID: [HEALTH_PLAN U20 441 877 01] (cigna)
premera id [HEALTH_PLAN ZWC204418770]
my blue cross number is [HEALTH_PLAN R20441877]
the number on the back of my humana card is [PHONE 800-555-0119]
medicare a and b [HEALTH_PLAN 9RF3-EW7-KC44]
oregon health plan id [HEALTH_PLAN AA20441B]
my va number [HEALTH_PLAN 204418770]
cert # [HEALTH_PLAN C204418]
rx group [HEALTH_PLAN GR2044]
vin: [VEHICLE 5YJ3E1EA7KF317204]
i'm in the blue ford, tag [VEHICLE 204 KXR]
license plate [VEHICLE ABC-2044] handicap
parked, plate is [VEHICLE 4KXR204]
device id [DEVICE DX-20441]
insulin pump sn [DEVICE NG2044187H]
my loop recorder serial [DEVICE RLA204418G]
meter serial number [DEVICE 2044-18770]
oxygen concentrator s/n [DEVICE 20BF44187]
hearing aid serial nos [DEVICE 2044187] and [DEVICE 2044188]
udi [DEVICE (01)00844588003288(17)261120(10)A204]
ip [IP 203.0.113.44]
my home ip is [IP 98.207.44.18]
see [URL bit.ly/3xK2044]
zoom link [URL https://us02web.zoom.us/j/2044187701]
[URL www.corinnepots.etsy.com] is me
portal link [URL mychart.example.org/visit/20441]
call me at [PHONE five oh three five five five oh one four six]
phone [PHONE 503 five five five 0146]
cell is [PHONE 503-555-O146]
number [PHONE 5 0 3 5 5 5 0 1 4 6]
my digits are [PHONE 503.555.01.46]
hit me up [PHONE 5035550146]
ring my mum on [PHONE 503-555-0146]
u can txt [PHONE 503 5550146]
office fax is [FAX 503-555-0147]
fax them to [FAX +1 503 555 0147]
fx [FAX 503-555-0147]
[EMAIL d.akers AT gmail.com]
[NAME corinne]'s email [EMAIL corinne_pots at yahoo.com]
send the form to my work email [EMAIL tanner.r@lumbermill.co]
email me [EMAIL rosalynt50@gmial.com]
[EMAIL desmond . akers @ gmail . com]
my ssn [SSN 541 - 22 - 8801]
social: [SSN five four one two two eight eight zero one]
SSN [SSN 541228801]
the last 4 of my ssn are [SSN 8801]
xxx-xx-[SSN 8801]
license no [LICENSE 2044187]
oregon dl [LICENSE B204418]
passport number [LICENSE 520441877]
my cna license [LICENSE 200441877CNA]
he turned [AGE 91] on tuesday
she'll be [AGE 99] this spring
[AGE 92] year old father
I am [AGE 90].
patient is a [AGE 95] yo man
im [AGE 97], deaf in one ear
my great aunt is [AGE 102]
do you come out to [CITY Corvallis]
heading to [CITY Coos Bay] for a week
i live off [ADDRESS hwy 20] outside [CITY Sisters]
from [CITY Klamath Falls] here
my kids school is in [CITY Woodburn]
we're in [CITY Lane County]
near [CITY Cottage Grove]
i'm a [CITY Gresham] resident
flying to [CITY Fargo] on [DATE dec 21]
moved from [CITY Wausau] to [CITY Appleton]
used to live in [CITY Schenectady]
my doc in [CITY Tacoma] retired
the walgreens in [CITY medford]
ambulance from [CITY Tillamook] to you guys
i am at [ADDRESS 4011 SE Hawthorne] near the bakery
my addr: [ADDRESS 77 Foxglove Loop]
address changed to [ADDRESS 1290 Quince St NE Apt B]
i live at [ADDRESS 6 heather]
house number [ADDRESS 2204], [ADDRESS Tanager Way]
[ADDRESS 23811 NW Skyline]
at [ADDRESS 940 Chapel Drive Lot 17]
come to the back door of [ADDRESS 71 Ivy Ln]
deliver to [ADDRESS 3300 Main], [CITY Vancouver] [? wa]
mail goes to [ADDRESS P.O. Box 2044], [CITY Bend]
send to [ADDRESS Rt 3 Box 88]
i moved, [ADDRESS apt 2204] now
i'm on the corner of [ADDRESS Division and 39th]
we live on [ADDRESS Alder Creek Rd]
im on [ADDRESS Burnside]
zip [ZIP 97008]
[ZIP 97402] zip
pharmacy closest to [ZIP 97402]
im in zip code [ZIP 97030]
What is the name of the patient? » [NAME wolfgang]
your name please » [NAME Tyree]
and your last name? » [NAME St. Clair]
Full name and DOB » [NAME Keturah Bloom], [DATE 11-3-59]
What is your name and phone number? » [NAME lyle] [PHONE 5035550166]
When is your birthday? » [DATE 11/3]
When did you last see us? » [DATE july 2024]
What date works best? » the [DATE 14th]
What was the date of surgery? » [DATE 102825]
Address? » [ADDRESS 77 foxglove]
What street do you live on? » [ADDRESS tanager way]
City? » [CITY st helens]
What's your zip code please? » [ZIP 97051]
Fax number? » [FAX 503 555 0147]
Phone? » [PHONE 503-5550146]
Insurance member number? » [HEALTH_PLAN 5520-4418]
Group number? » [HEALTH_PLAN GRP2044]
Claim number? » [OTHER_ID 204418770-01]
Prescription number? » [OTHER_ID 2204418]
Serial number on the device? » [DEVICE ng 2044187]
Medicare number? » [HEALTH_PLAN 9rf3ew7kc44]
Age? » [AGE 94]
Last four of social? » [SSN 8801]
What's your username? » [OTHER_ID tybird]
Who is calling? » [NAME Mireille Fontaine]
Who lives with you? » my son [NAME Raymundo]
good day, i'd like to book my mother, [NAME Agnieszka Pawlak], for a hearing test
hi can someone look up [NAME Tyrell Bankole] and tell me if the referral went through
[NAME emmanuelle] needs her epipen before the field trip
its me [NAME Dashiell]. the stitches are itchy
hey this is [NAME Sunniva]'s mom
my wife [NAME lauretta] just had a baby and is bleeding a lot
my dad's doctor told [NAME Osman] to stop the blood thinner
spoke w [NAME Farida] this am and she was going to call back
can you note that [NAME Bartholomew] prefers [NAME Bart]
have [NAME josiah] call me when hes done
my nieces [NAME Pilar] and [NAME Inez] are staying w me
i'm [NAME leonora], i was in yesterday for the ekg
i'm calling on behalf of [NAME Rutendo Chikore]
who do i speak to regarding [NAME Alvin Strickland]'s bill
you saw my husband [NAME Guadalupe] last week
my brother in law [NAME curtis] is donating the kidney
please release my records to my attorney [NAME Vaughn Etheridge]
i want to add [NAME Mei-Ling Hsu] as a contact
note for school: [NAME Jaylah Simmons] was seen today
consent given by [NAME Rolf Eriksen]
Thank you! [NAME Marguerite]
thnx, [NAME rhonda]
Respectfully, [NAME A. J. Thibodeaux]
gracias, [NAME Yuridia]
blessings, sister [NAME Ernestine]
this is pastor [NAME mike]
name on the card: [NAME IMOGEN CARTWRIGHT]
i think its under my married name [NAME bellweather]
the baby isnt named yet, moms name is [NAME Tierra Goodwin]
[NAME chloe ansari], 2pm
new pt [NAME Rafferty Doyle] wants to establish care
my aid [NAME precious] comes at noon
my stepdaughter [NAME Brinley] lives with us half the time
i am [NAME amadou diallo] i have pain in the teeth
am [NAME Chukwuma], please i need test for malaria
hi its [NAME phuong]. do u have vietnamese speaker
Good morning madam, myself [NAME Venkatesh Iyer] s/o [NAME Raghavan]
it's about [NAME Kofi Jr]
[NAME DEBRA LYNN HUTCHINS] NEEDS REFILL ON BP MEDS
THIS IS [NAME CARLTON]. MY LEG IS SWOLLEN
MY SON [NAME TYLER] HAS HIVES
my bday is the [DATE 30th of january]
dob = [DATE 12/3/58]
birthday [DATE 8-8-2008]
[DATE 5/5/1955] is my birth date
born in [CITY Ogden] on [DATE march 2 1944]
dob [DATE april 17th, '63]
date of birth [DATE nineteen february sixty six]
born [DATE two two ninety one]
his bday [DATE oct. 31st]
i had the stent [DATE feb 9] of this year
they did the biopsy on tues [DATE 11/18]
i've been off work since [DATE the 3rd of november]
can we do [DATE december 16] at 9
i have you down for [DATE 1/22]
my last visit was [DATE 8/2025]
the rash showed up [DATE thanksgiving 2024]
first dose [DATE 10/1], second [DATE 10/29]
seen in er [DATE 11/21/2025] for chest pain
results from [DATE 11-21]
was told to come back by [DATE dec 1st]
my cast comes off monday, [DATE december 8]
we were married [DATE june 5, 1971], she has been my caregiver since
my daughter was born [DATE 3/30/25] at your hospital
bill dated [DATE 09.15.2025]
the fall was [DATE nov 2nd], at night
he was [AGE 93] in may
my grandmother is [AGE 97] years young
[AGE 91] yr old male w/ copd
mom ([AGE 94]) cant swallow pills
please call [PHONE 907-555-0165] before 5
my no. is [PHONE 907 555 0165]
cell: [PHONE 907.555.0165] wk: [PHONE 907.555.0120]
reach my wife at [PHONE (907) 555-0166]
here's a better number [PHONE 9075550165]
my phone died use [PHONE 907-555-0199]
text me at [PHONE 907 555-0165] plz
i can be reached @ [PHONE 9075550165]
call the landline [PHONE 555 0120]
phone's [PHONE nine oh seven five five five oh one six five]
[PHONE 907-555-0165] [NAME tierra]
+1 area 907 then [PHONE 5550165]
fax to my employer [FAX 907-555-0170]
the fax there is [FAX 9075550170]
my e mail is [EMAIL carlton.b@pobox.com]
[EMAIL yuridia_m@outlook.es] send it there
u can email at [EMAIL phuong.nail.spa@gmail.com]
email: [EMAIL rolf dot eriksen at gmail dot com]
mail me [EMAIL vthibodeaux@lsu.edu] ok
my social is [SSN 433-90-1182]
ssn last four [SSN 1182]
i dont remember my card but my ssn is [SSN 433 90 1182]
SS number [SSN 433901182]
the mrn on my papers [MRN 7290114]
medical record no. [MRN 72-90-114]
patient no [MRN P729011]
my chart # is [MRN 729011]
MRN [MRN 007290114]
my united id is [HEALTH_PLAN 933104772]
id# [HEALTH_PLAN W2901 14472]
my medicaid [HEALTH_PLAN 729011447]
the member number says [HEALTH_PLAN TXM 729 011 447]
group is [HEALTH_PLAN 0729011]
my new humana is [HEALTH_PLAN H72901144]
Plan: PPO, ID: [HEALTH_PLAN ABX729011447], Grp: [HEALTH_PLAN 72901]
medicare number [HEALTH_PLAN 7AA2-BB3-CC44]
wic id [HEALTH_PLAN 7290114]
my acct number on the bill is [ACCOUNT 729011-44]
account: [ACCOUNT 72901144]
statement number [ACCOUNT 729-0114]
bank routing [ACCOUNT 111000025]
patient account # [ACCOUNT PA729011]
my dl is [LICENSE 7290114]
drivers license # [LICENSE A7290114]
alaska license [LICENSE 7290114]
passport [LICENSE 572901144]
plate [VEHICLE HJK 290]
truck plate [VEHICLE JKL-7290]
vin is [VEHICLE 3GCUKREC0EG290114]
my monitor's serial is [DEVICE 72901-AX]
serial number for the bipap [DEVICE J7290114]
s/n: [DEVICE G7-290114]
imei [DEVICE 867400022047199]
hearing aid sn [DEVICE 72901144]
the video [URL https://vimeo.com/72901144]
see the pic at [URL photos.icloud.com/s/729x]
my ip [IP 24.237.90.11]
claim number [OTHER_ID 729-0114-AK]
claim [OTHER_ID AK7290114]
my rx number is [OTHER_ID 7290114]
rx [OTHER_ID 729011-44]
prescription number [OTHER_ID 00729011]
referral number [OTHER_ID REF729011]
authorization number [OTHER_ID 729011447]
auth # [OTHER_ID 72901-PT]
case id [OTHER_ID 729011]
order number [OTHER_ID 72901144]
confirmation [OTHER_ID ZK7290]
my user name is [OTHER_ID carltonb]
username: [OTHER_ID tierra.goodwin]
instagram [OTHER_ID @phuongnails]
facebook is [OTHER_ID rolf.eriksen.92]
employee id [OTHER_ID 72901]
work badge [OTHER_ID 729011]
specimen number [OTHER_ID 25-729011]
card [CARD 4716 9040 7781 5580]
my amex is [CARD 3714 496353 98431]
debit card number [CARD 4716904077815580] exp [? 11/27] code [CARD 204]
security code [CARD 204]
i live at [ADDRESS 1550 Spruce Hollow Dr]
my place is [ADDRESS 42 w 18th ave] [CITY anchorage]
[ADDRESS 900 Gaffney Rd Apt 14], [CITY Fairbanks], [? AK] [ZIP 99701]
address is [ADDRESS 6601 debarr road unit 3]
sent to the wrong address, should be [ADDRESS 77 Fireweed Ln]
i'm staying at [ADDRESS 310 Egan Dr]
ship supplies to [ADDRESS PO Box 729], [CITY Seward]
pick me up at [ADDRESS 19 Kobuk St]
home addr [ADDRESS 2207 Muldoon]
we're moving to [ADDRESS 8 Tern Ct] in [CITY Homer]
[ADDRESS 1200 E 20th Ave #6]
im at [ADDRESS apt 204] ring the bell
address: [ADDRESS mile 14 Glenn Highway]
my street is [ADDRESS Birch Hill Rd]
live in [CITY wasilla]
im up in [CITY Talkeetna]
coming from [CITY palmer]
we live near [CITY Soldotna]
any office in [CITY kodiak]
from [CITY Nome], flying in tuesday
my family is in [CITY Manila]
moved up from [CITY tulsa]
just moved to [CITY juneau] and need a pcp
my zip is [ZIP 99645]
zip: [ZIP 99503]
near [ZIP 99801]
Could I get your name? » [NAME tyrell]
And the child's name? » [NAME Emmanuelle Okpara]
Your name and date of birth please » [NAME rhonda], [DATE 4/9/60]
What's your birthday? » [DATE 30 january 1988]
DOB please » [DATE 040960]
Could you give me your phone number? » [PHONE 907 5550165]
What's the best phone number? » [PHONE nine oh seven, 555 0165]
Address on file? » [ADDRESS 2207 muldoon]
What is your street address? » [ADDRESS 19 kobuk]
Which city? » [CITY homer]
What zip code do you live in? » [ZIP 99603]
Member number? » [HEALTH_PLAN txm729011447]
Can you read me the group number? » [HEALTH_PLAN 72901]
Rx number? » [OTHER_ID 7290114]
Please provide your account number » [ACCOUNT 72901144]
How old is your mother? » [AGE 95]
What is the last four of your social security number? » [SSN 1182]
Email address please » [EMAIL carlton.b@pobox.com]
When was your surgery? » [DATE 2/9]
When were you last seen? » [DATE august 2025]
hola me llamo [NAME Yuridia Monroy], mi hijo [NAME Axel] tiene fiebre
mi fecha es [DATE 22/5/1990]
vivo en [ADDRESS 415 Calle Olmo], [CITY Tucson]
mi numero es el [PHONE 520 555 0181]
mi seguro social termina en [SSN 7710]
mi nombre completo es [NAME José Luis Arriaga Peña]
soy paciente del dr, mi expediente [MRN 771042]
numero de reclamo [OTHER_ID 77104-2]
necesito una cita para mi mama [NAME Hermelinda], ella tiene [AGE 90] años
nos mudamos a [CITY Yuma]
i think my appt is under my sons name, [NAME Cormac Delaney], not mine
the referral should go to my daughter [NAME Anneke], she handles everything
just so you know [NAME lupe] is picking me up not [NAME hector]
wanted to thank [NAME Bernadine] my neighbor for calling 911
can i put [NAME Sergio] on hipaa
is it ok to give [NAME baylor] half a dose
i told my friend [NAME Odalys] to come here too
not [NAME Catherine] with a C, [NAME Katharine] with a K
it's [NAME Pruitt], [NAME P R U I T T]
goes by [NAME Trey], legal [NAME Theodore Banks III]
account holder [NAME Francine Dubois]
subscriber is my husband [NAME Emmett Lafferty]
my nephew [NAME demarcus] swallowed a battery
grandson [NAME Eli] and granddaughter [NAME Noa] live with me
i am the wife of [NAME Stavros Papadakis]
im [NAME jenna] the babysitter
she's [NAME Ottoline] on the card but everyone says [NAME Otti]
[NAME quinton] still has the fever. do we come in
[NAME marnie] keeps scratching her eczema
[NAME Rosamund] won't take the pill
gave [NAME wesley] the second dose
poor [NAME hattie] is still coughing
[NAME Ignacia] (my aunt) needs oxygen
patient [NAME Yolonda Pettaway] is requesting a call
hi my name is [NAME Eun-bi] and i have rash on hand
dear doctor, my son [NAME Ifeanyi] is not eating
hello dear my mother [NAME Halima Yusuf] she is diabetic
my name [NAME abdi], i need interpreter somali
mi hermano [NAME Wilmer] se corto la mano
soy doña [NAME Carmen], la abuelita de [NAME Dylan]
love grandpa [NAME Lou]
Cheers, [NAME Nigel]
[NAME Tamar W]
-[NAME Roscoe]
warmly, [NAME Bettina and Carl Voss]
born on the [DATE 5th of may 1977]
my birthdate, [DATE june 12 1949], is wrong in the system
DOB [DATE 23-06-1988]
DOB: [DATE 1.9.1960]
[DATE 9/14/2019] is her bday, shes 6
hes a [DATE march 2018] baby
birthday is [DATE may the fourth]
date of birth [DATE ten twelve fifty four]
dob [DATE 0 3 1 1 1 9 8 0]
i need to move [DATE 1/8] to [DATE 1/15]
the [DATE 17th of dec] works better
on fri [DATE dec 19] i have surgery
can u squeeze me in [DATE dec 23rd] or [DATE 24th]
seen by you on or about [DATE October 14, 2025]
ultrasound [DATE 10-14-25] showed a cyst
passed away [DATE 11/05/25]
expected discharge [DATE 12/2]
stopped taking it [DATE october 1]
since about [DATE july 10] i think
from [DATE may 3rd, 2025] through [DATE may 9th]
eff date [DATE 01/01/2026]
last colonoscopy [DATE 2016-08]
last period [DATE 3 november]
my injury was [DATE the 1st of sept]
court ordered test by [DATE 12/12]
she is [AGE 94], almost [AGE 95]
dad [AGE 98] m fell again
patient's age is [AGE 101]
he's a spry [AGE 92]
phone [PHONE 316 5550 142]
cell [PHONE 316–555–0142]
best # is [PHONE 316.5550142]
call my son @ [PHONE 316-555-0143]
[PHONE 3165550142] or [PHONE 3165550143]
home phone is disconnected, use [PHONE 316-555-0190]
you can leave vm on [PHONE 316 555 0142]
my number changed it's now [PHONE 316-555-0111]
call at [PHONE three one six five five five zero one four two]
dial [PHONE 316-555-0142],,4
fax number for the school is [FAX 316-555-0150]
f [FAX 316 555 0151]
reach me by email [EMAIL quinton.r@gmail.com]
email's the same, [EMAIL marnie99@live.com]
new email [EMAIL odalysg at icloud dot com]
[EMAIL francine.dubois @ gmail.com]
wife's email: [EMAIL hattie_l@comcast.net]
ss [SSN 509-88-1274]
social [SSN 509881274]
the ssn is [SSN 509 88 1274]
last 4 is [SSN 1274]
my tax id number is [SSN 509-88-1274]
mrn is: [MRN 88-1274-0]
my record number [MRN 8812740]
patient id# [MRN 8812740]
hospital card number [MRN 881274]
clinic number [MRN 8812740]
insurance # [HEALTH_PLAN KSW881274009]
bcbs member [HEALTH_PLAN KSW881274009]
member id no. [HEALTH_PLAN 881-274-009]
group number: [HEALTH_PLAN 0881274]
policy [HEALTH_PLAN 88-1274-K]
kancare id [HEALTH_PLAN 00881274009]
medicare [HEALTH_PLAN 4TE9-MK7-QW31]
secondary insurance id [HEALTH_PLAN 881274AB]
acct [ACCOUNT 881274-1]
account # on my statement [ACCOUNT 8812741]
bill number [ACCOUNT 88127410]
my fsa card account [ACCOUNT 8812741099]
id is [LICENSE K00-88-1274] kansas
driver's license no. [LICENSE K00881274]
passport # [LICENSE 588127409]
tag number [VEHICLE 881 KSW]
white prius [VEHICLE 274 KSW]
vehicle id [VEHICLE JTDKN3DU8A0127409]
serial [DEVICE 88127-KS]
pump s/n [DEVICE 881274]
nebulizer serial number [DEVICE N8812740]
device number on the card [DEVICE CRT881274]
here [URL https://tinyurl.com/mr88127x]
my blog [URL marnieruns.blogspot.com]
ip addr [IP 70.179.12.74]
claim# [OTHER_ID 88127409-01]
my claim is [OTHER_ID KS-881274]
rx no [OTHER_ID 8812740]
refill [OTHER_ID 8812740] please
refill rx [OTHER_ID 881-2740]
pa number [OTHER_ID PA881274]
reference # [OTHER_ID 88127409]
order # [OTHER_ID KS88127]
my login name [OTHER_ID marnier99]
tiktok [OTHER_ID @quintonr]
job id badge [OTHER_ID 88127]
visa [CARD 4024 0071 7312 2291]
card ending, full is [CARD 4024007173122291] cvc [CARD 418]
i am at [ADDRESS 1811 N Broadway St Apt 6]
lives at [ADDRESS 740 e pawnee]
i live in [ADDRESS apt 12] at [ADDRESS 5050 E Lincoln]
my house is [ADDRESS 29 quail run]
new addr [ADDRESS 3117 S. Seneca]
address [ADDRESS 412 Elm], [CITY Newton] [? KS] [ZIP 67114]
it's [ADDRESS 77 Prairie Dunes Dr]
send to my work, [ADDRESS 1 Innovation Blvd Ste 200]
rural [ADDRESS Route 2 Box 14], [CITY Haysville]
cross street is [ADDRESS Pawnee and Hydraulic]
i live by [ADDRESS 13th and Woodlawn]
mail it [ADDRESS P.O. Box 881]
we live in [CITY el dorado]
from [CITY Hutchinson] so it's a drive
live out in [CITY goddard]
im near [CITY derby]
any dr in [CITY Pratt]?
i moved from [CITY Enid]
going to [CITY Branson] this weekend with my cpap
originally from [CITY Karachi]
zip's [ZIP 67203]
im at [ZIP 67042]
Patient name? » [NAME baylor k]
Who's the policy holder? » [NAME francine dubois]
Which child is this for? » [NAME Noa]
Emergency contact name? » [NAME stavros p]
DOB of the patient? » [DATE 9 14 19]
What date did it start? » [DATE oct 1st]
When is your due date? » [DATE may 4]
What is the date on the letter? » [DATE 11/3/25]
Your phone? » [PHONE 316 5550142]
Where do you live? » [CITY derby]
What is the zip code? » [ZIP 67037]
Home address? » [ADDRESS 29 quail run], [CITY derby]
ID number on your insurance card? » [HEALTH_PLAN KSW 881 274 009]
Medical record number if you have it » [MRN 8812740]
What is the Rx number? » [OTHER_ID 8812740]
Which number is on the bracelet? » [MRN 8812740]
Plate number? » [VEHICLE 881ksw]
`;

/** Messages without any. */
export const DESK_PLAIN = `
pulse ox says 91 at rest
temp 101.8 since 4 am
my weight went from 204 to 198 in 3 weeks
A1C 7.4, LDL 131, HDL 42
tsh 6.21 free t4 0.9
potassium 5.6, sodium 133
psa was 4.1 last year
wbc 13.4 k
height 5'7 weight 163 bmi 25.5
peak flow is 310, usually 420
she's at the 15th percentile
glucose 70-180 time in range 82%
phq9 was 14
bilirubin 12.3 at 48 hours
crp 44
take 1 tab twice a day for 10 days
do i take 2 or 3 puffs q4h
amox 400/5 7.5 ml bid x 10
oxycodone 5-325 every 6 hrs prn
gabapentin 300 three times daily
is 50,000 iu once a week too much
my drops are 0.5% timolol
10-12 ml every 8 hours
zofran 4mg odt under tongue
do i really need 17 g of miralax
take with food or empty stomach
mirena lasts 8 years right
albuterol 2.5 mg/3 ml neb
is 20 meq potassium a horse pill
depo every 12 weeks
do you have anything at 3 on thursday
are you open until 7 tonight
my appt is tomorrow at 8:45
i've been waiting since 9:20
next tuesday or wednesday works
the earliest is in 6 weeks??
will the visit take longer than 30 min
got here at 2:05 and nobody is at the desk
what day does the podiatrist come
when do flu shots start
can i get in this week or next
cancel my 3 oclock
why was i charged $612.18
whats the cash price for a physical
do you take payment plans of 50 a month
coinsurance is 20%
is there a fee for no shows
balance says $0.00
refund of 14.50
quit smoking in 2018
last pap was 2021
diagnosed in march
baby is due in may
august was bad for my allergies
graduated in 2020 and havent had a checkup since
it started over christmas
i've been coming here 11 years
three weeks ago or so
ever since i turned 50
im 67 is that too old
47 yo female with migraines
my 6 month old rolled off the couch
twins are 2 and a half
i'm 5 days late
is xanax habit forming
does ozempic cause hair loss
lexapro makes me yawn
trulicity is out everywhere
can i use neosporin on stitches
vyvanse isnt lasting
st johns wort and zoloft?
is bactrim a sulfa drug
singulair gives him nightmares
is crohn's hereditary
my crohns is flaring
he has tourette syndrome
raynaud's, my fingers go white
could it be lou gehrig's
sjogren's dry mouth remedies?
is it graves disease
lyme test came back positive
barrett's esophagus follow up
i have marfan's
dupuytren's contracture in my ring finger
peyronie's is embarrassing to ask about
epley maneuver didnt work
mohs surgery scar is red
the romberg test made me fall
glasgow coma scale 15
they did a lachman test on my knee
wilms tumor questions
may i bring my own pillow
mark on my arm is getting bigger
the art of living with pain
hope this is ok to ask
i need grace with my diet
he's a rusty old guy with a bad hip
can you bill my insurance
my rash is ruby red
eye is all pink not rose
is sage tea ok
olive oil for earwax
chip in my tooth
cash or card
i was robbed of sleep
dawn to dusk headaches
crystal clear urine
amber colored pee
i need a new primary
[? drake] the rapper kept me up
young and healthy otherwise
small bump, brown edges
gray skin tag
the stone passed
little burn on my hand
case of the mondays
blood in my field of vision
is cardiology upstairs
does derm need a referral
where is labor and delivery
is there parking by the main entrance
the ER in town sent me home
is medical records open
the clinic downtown or the one by the mall?
the nurse line never answers
where's the pharmacy window
whats the after hours number
is the x ray machine working
is united healthcare in network
i have aetna hmo
kaiser won't pay
bcbs ppo
is tricare ok
we switched to molina
does mayo clinic do second opinions
cvs is out of adderall
costco pharmacy
st jude donation
kroger little clinic
humana gold plus
vsp eyeglasses
page 3 of 6 is missing
form 1500
w-9 please
dx code E11.65
99214 on my bill
j44.9
modifier 25
code f41.1 and f32.9
hl7
version 14.2.1 of the app
my iphone 15 wont connect
took 12,450 steps
room 14
i'm number 37 in line
call 911 or wait
called 988 last night
6-8 glasses of water
walk 2.5 miles a day
slept 4 hrs
contractions 5 min apart
type 1 diabetic
l4 l5 s1 fusion
T2 flair
gleason 3+4
24 fr catheter
7 mm stone
covid shot number 6
hep b 3 of 3
b12 1000
hba1c
ok thx
its fine
are you a real person
never mind i found it
good night
ty ur the best
same as last time
both
the blue ones
not really
since yesterday
How many times a day? » 2
When can you come in? » tuesday afternoon
Are you allergic to anything? » penicillin
How can I help you today? » refill
Is this for you or someone else? » for me
Have you had this before? » yes in 2019
Who is your doctor? » [? Dr. Bergstrom]
How old is the patient? » 6
What is your age? » 41
What is your address? » do you need that
Phone number? » dont have one right now
el azúcar 240 en ayunas
donde queda el laboratorio
no me llega la regla hace 2 meses
aceptan seguro medicaid
mi niño de 3 años tiene diarrea
the pain is going to my left arm
im sweating thru my shirt at night
dog bit my hand, tetanus?
i need a letter for my landlord about mold
french toast makes me bloat
i eat greek yogurt and swiss cheese
went to thailand and got diarrhea
new york style pizza wrecked my gut
bought it at trader joes
ben gay for my back
burts bees ok?
my fitbit charge 5
apple watch ecg
bayer aspirin
is a neti pot safe
ensure or boost
I WANT TO SPEAK TO THE DOCTOR NOW
PAIN IN LOWER BACK AND LEFT LEG
Dear Sir or Madam,
Kind regards and God bless
Good Morning Team
Lab Results Question
Prior Authorization For MRI Brain
Shortness Of Breath And Chest Pain
RE: test results
need the doctor to sign my dmv form
does plan cover lasik
my anxiety is through the roof
im scared of needles
love you guys
its at 93 is that low
sats at 95 do i worry
o2 at 92 should i go in
heart rate at 98 is that ok
1500 for the social worker visit?
paid 2000 for the surgery
is wellbutrin there
is the doctor there
is zoloft there yet
anyone there
and ozempic wont go down in price
so metformin cant be crushed?
but the tylenol has a weird taste
because benadryl makes me sleep
so gabapentin is not working
fever again
migraines again!!
pus here need antibiotics
rash here and there
near the fifth floor elevators
first and second degree burns
at 4th and last week of radiation
3rd and 4th toes are numb
my kids to school then me to work
took my son to the dentist
taking mom to dialysis
i changed from lexapro to prozac
my insurance changed from aetna to cigna
switched from Dexcom to Libre
my name is on the list
whats my member id
wrong name on my chart
its swollen
its Covid again
its Shingles isnt it
you got the drug name wrong, its Lyrica
grp b strep positive
bd needles 32g
bd syringes 3 ml
area code changed
the area is 4 cm
area 51 jokes aside
which day is better
the meds cost 12000 a year
i took 5000u of d3
25000 iu weekly
10000 steps
wbc 12000
platelet 150000
shot number 3
baby number 2
question number 4 on the form
number 7 on the pain scale
im number 12
try number 3 for ivf
on day 5
day 21 labs
in the 99th percentile
bp 99/62
temp 99
temp is 99.4 at 9
i ran 10k
in 2 to 3 weeks
before 10 or after 2
3-4 times
2x4 gauze
tuesday the office closes early
is saturday open
when the sun is out my rash burns
do you know if the shot hurts
does insurance pay
can a man get hpv
what if i am pregnant
dr said its ibs
dr says lay off gluten
my doctor wants a ct
doc gave me steroids
nurse told me to ice
the tech was rough
i see the pa on friday
np or md?
cardiologist says stress test
pcp is out
the surgeon canceled
ent referral
gi consult
is ob closed
pt twice weekly
ot eval
is speech therapy covered
mri with contrast
ct abd pelvis
ekg normal
echo tomorrow
us of gallbladder
xr of left hand
cbc cmp lipid panel
a1c and tsh
ua with culture
rsv
hand foot and mouth
pink eye
strep
mono
shingles vaccine
tdap
mmr
hpv shot
rabies?
lice
ringworm
bee sting
sunburn blister
carpal tunnel
golfers elbow
jumpers knee
swimmers ear
morton's neuroma
de quervain's
osgood schlatter
legg calve perthes
kawasaki disease
wolff parkinson white
guillain barre after the flu shot
von willebrand
hirschsprung's
kleinfelter? klinefelter
prader willi
conn's
zollinger ellison
whipple surgery
nissen
bartholin cyst
cooper's ligaments
baker act
good samaritan law
hipaa form
medicare part d
part b premium 185
cobra
short term disability
std paperwork
fmla form
dmv physical form
dot physical
sports physical
school form
camp form
jury duty note
handicap placard
service dog letter
do you have parking
is there wifi
whats the wifi password
portal wont load
app keeps logging me out
reset password
verification code never came
link expired
video visit froze
cant hear you
ok calling now
be there in 5
running late 10 min
traffic on the highway
stuck on i-95
exit 14 right
bus 22
the train was late
uber is 3 min away
which door
suite number?
what floor
elevator broken
quick question. hey any appts today
hey grace period for my bill?
hi there. walker or cane
um autumn allergies are back
ok so the robin egg blue pill
hey buddy tape ok?
good morning, is the lab open
sorry to bother you, bp 140/92
hey what does mchc 32 mean
hi doc zoloft isnt helping
hi dr, tylenol didnt touch it
ok to take mucinex with zyrtec
hurst when i pee
it hurst to walk
chip in my toth
greta day to all
cnat sleep at all
diarhea 6x today
headahce behind eyes
my sugars r 180 190 210
bgl 7.8
ketones 1.4
o2 2 liters
feet look puffy
lisinopril 20 or 40
did labs come back
results pls
is my test positive
can i swim with stitches
can my toddler have pedialyte
can i get a work note
how many tylenol in a day
why 2 copays
what is a deductible
what does in network mean
hospital bill vs doctor bill
does the er take walk ins
MY SON NEEDS A SCHOOL FORM
I NEED A DOCTOR NOTE
THE NURSE SAID TO CALL
IN THE MORNING I FEEL SICK
MY PRESCRIPTION IS LOSARTAN
DOES WENDYS HAVE LOW SODIUM
MACYS BENCH BROKE
CAN I COME IN TODAY
LEFT KNEE SWELLED UP
order was for 30 pills
claim was denied why
group therapy on wednesdays
chart says i smoke
plate of food made me sick
license for the dispensary?
my visit was great
card declined
case of poison oak
study drug side effects
ticket for parking validated?
member discount?
account locked
visa paperwork exam
moved to telehealth?
live in fear of another attack
i live in constant pain
born premature on a friday
born breech
raised in bed with pillows
grew up in foster care
work in construction
works in retail
heading to surgery soon
im in labor
im in traffic
im in recovery
in quarantine
from experience it goes away
at 95 percent
at 90 degrees
turning 65 in may medicare?
he is 89
98 lbs
she weighs 95
pulse is 91
im 90 percent sure
waited 95 min
turned 18 do i need new consent
apt at 3
apt tomorrow
unit 2 of blood
unit of insulin
floor 3 waiting room
room 204b
suite with the fish tank
lot of pain
rt knee
rt side 3 days
hc visit
box of gloves 100
route to the er
highway to hell lol
corner of my eye
street drugs in his past
road rash
bend at waist
palm itch
mobile app
reading glasses 2.5
orange juice
buffalo wings gave me heartburn
turkey sandwich
china cabinet fell on toe
phoenix rising lol
quick question. Prior Auth needed?
hi there. Sleep Study results?
ok so nausea and vertigo both
um cramps and bloating both
love the new portal
kind regards from the team
thanks so much you guys rock
im super dizzy and shaky
im hella tired and achy
i am still bleeding and cramping
poor circulation in feet
poor appetite
gave ibuprofen at 6
my aid didnt show up
second dose made me sick
first shot hurt
results from 2 weeks ago
results from quest
with joy and thanks
for grace and peace lol
address the pain please
refill 30 tablets
refill 90 day supply
refill 2 left
bill was 881 dollars
id like 2 refills
card for my birthday
visit took 45 min
my claim is pending
policy on late arrivals?
group visit at 10
plate in my wrist
serial dilutions
route 2 hours
box 14 on the form
line 12 of the form
rural clinic hours
cross country runner shin splints
street value lol no
corner store aspirin
in hospital since monday
near fainting
near syncope twice
going to physical therapy
going to throw up
going to florida dr said ok?
from standing too long
from yesterdays labs
originally 10 mg
derby? what
im at 36 weeks
im at the er
at 140 over 90
turns 12 in may
he's a 10 on pain
almost 40 weeks
100 mg
101.5
dial up the dose?
tag team of nurses
mole on back
holly jolly lol
carol singing hurts throat
grant application form
dean of school wants note
mason jar
taylor my meds to my schedule
chase the pill with juice
faith based counseling
may i come in
april showers allergies
june gloom headaches
sunday scaries
jasmine tea
heather moor walk
ivy drip? iv drip
penny size
sandy eyes feel gritty
gene testing
dawn phenomenon
norm for bp
colon prep
hip joint
chin hair
will power
sue for malpractice?
don't know
`;

/** Of both, what nothing was learnt from. */
export const DESK_HELD = `
good evening, [NAME Oluwaseun Bakare] here, my ankle is still the size of a grapefruit
i'm [NAME Xochitl], you guys did my iud
My name's spelled [NAME Saorla Brannigan-Whyte], everyone gets it wrong
[NAME Kwabena Asante-Mensah] needs a note for his employer
my mother in law [NAME Svitlana Hrytsenko] doesn't speak english, can we get an interpreter
for [NAME Abdulrahman Al-Harbi], the insulin was left out overnight, is it ruined
the little one, [NAME Tadhg], wont let me near the splinter
can u add [NAME ximenita] to my appt shes got the same cough
my hubby [NAME Gunther] is snoring like a freight train
[NAME J.T. Rasmussen] here, need a copy of my shot record
my roommate [NAME dmitri] drove me home from the colonoscopy
I go by [NAME Bunny] but on my card it says [NAME Bernice Applegarth]
legal name [NAME Phoenix Ray Dellarosa], preferred [NAME Nix]
xoxo [? grammy] [NAME jo]
[NAME nevaeh]s pediatrician retired, who should we see
Ms. [NAME Quattlebaum] in the billing office of my job needs the form
[NAME hyun-woo kim] 2pm appt running late
The patient [NAME Ahmed] is my father, he does not hear well on the phone
on behalf of [NAME Zbigniew Lewandowski] i am asking for the mri disc
This is [? Captain] [NAME Leroy Massengale], retired, and I want to complain
I [NAME Jean-Baptiste Toussaint] authorize you to release my records to my lawyer
could you please rebook Miss [NAME Araceli Montoya] for the ultrasound
i am writing for my dad [NAME Ravindra] who had the bypass
sincerely yours [NAME hortensia]
Best, [NAME T'Challa Robinson]
u can talk to my gf [NAME priscilla] about it she handles my meds
hi [NAME beth ann] here. do i still take the baby aspirin
need to speak to someone about my late father's bill, [NAME Hieronim Sikora]
i have the same name as my dad, [NAME Lonnie Tubbs Jr], dont mix us up
who do I call about [NAME Anneliese]'s feeding tube
my dob is [DATE 5/9/67]
DOB- [DATE 06.17.2001]
bday [DATE nov 30th 84]
i was born on [DATE january twenty second two thousand and four]
dob [DATE 110375]
my birthday's [DATE the 21st of November]
the date of birth you have is wrong it should be [DATE 4/4/44] not [DATE 4/4/54]
my father died [DATE 9 Feb 2024] and i keep getting reminders for him
admitted [DATE 7/21] discharged [DATE 7/25]
last menstrual period [DATE oct 12th]
the visit on [DATE 12-05-2024] was coded wrong
got the flu shot [DATE 10/03/2025] at work
cant do the [DATE 8th of december], what about the [DATE 10th dec]
stitches were put in on thursday the [DATE 2nd of october]
had my gallbladder out in [DATE may 2011]
symptoms began [DATE 2025-10-30]
procedure [DATE 14FEB2025] report please
i quit smoking [DATE jan 1 2015]
my wedding is [DATE june 14th] and i want the cast off by then
i arrived in this country [DATE 3 of may 2022]
her next infusion is [DATE dec. 11th], can we push it to [DATE 12/18]
mi cita es el [DATE 5 de diciembre]
nací el [DATE 14 de febrero de 1969]
mama is [AGE ninety-one] y/o and still cooks
at [AGE 98] I don't think I need another mammogram
im caring for my [AGE 92]-year-old dad
she's [AGE ninety seven] next week
not bad for [AGE 91] huh
number is [PHONE 4795550103]
ring [PHONE +1-208-555-0119] and let it go to voicemail
text [PHONE 7 0 1 5 5 5 0 1 8 8]
its [PHONE eight one two, 555, 0140]
daughter's cell [PHONE 907/555-0136]
new # [PHONE 6085550127], the old one was [PHONE 6085550126]
please ph me [PHONE 405.5550.133]
our fax is [FAX (334) 555-0102]
fax number of the lawyer [FAX 9015550166]
my brother in manila can be reached at [PHONE +63 917 555 0123]
tel: [PHONE 001 402 555 0110]
my landline [PHONE 5550 117]
[EMAIL olu.bakare77@outlook.com] is best
my email is [EMAIL svitlana dot h at ukr dot net]
[EMAIL kwabena-am@my.school.edu]
write to [EMAIL b.lindholm (at) telia (dot) com]
my email changed from [EMAIL oldme@yahoo.com] to [EMAIL newme2025@yahoo.com]
email me, [EMAIL lunagirl 99 @ yahoo . com]
my soc sec # [SSN 442681937]
last four of my social [SSN 3381]
my itin is [SSN 912-78-4410]
ssn last 4 = [SSN 5517]
mrn [MRN 8830214]
my chart number is [MRN 55-20-917]
my patient id is [MRN PT-77204]
hospital no [MRN H482201]
pt # [MRN 66120]
epic mrn is [MRN 2004481902]
cigna id [HEALTH_PLAN U4471920801]
subscriber ID [HEALTH_PLAN XEA 300 482 119]
humana id [HEALTH_PLAN H66120945], group [HEALTH_PLAN X1200]
medi-cal number [HEALTH_PLAN 90812345A]
my MBI is [HEALTH_PLAN 3HJ5-PN8-QT72]
the tricare number is [HEALTH_PLAN 1120448819]
my new kaiser number is [HEALTH_PLAN 17720448]
plan ID no: [HEALTH_PLAN HP-00291-77]
my wife is the subscriber, her id is [HEALTH_PLAN WBH204418832]
the routing number is [ACCOUNT 021000021] and checking is [ACCOUNT 483920174]
statement # [ACCOUNT 600281744]
bank acct [ACCOUNT 00712839456]
invoice number [ACCOUNT INV-20418]
my license is [LICENSE D410-2284-7719]
drivers lic [LICENSE S99988001]
passport no. is [LICENSE X4RTBPFW4]
the dea number is [LICENSE BM4821736]
CDL number [LICENSE T610448201], need the DOT physical
my tag is [VEHICLE RWB-2281], gray honda in the lot
towed from your garage, license plate [VEHICLE JTR 901]
my cpap serial [DEVICE 23191740881]
dexcom sn [DEVICE 8GK24A]
the implant card has model W1DR01 and serial [DEVICE RNP204118G]
lot 8821, serial no [DEVICE A0-44719] on the walker
glucometer serial is [DEVICE GT0448-2201]
pics are here [URL https://photos.app.goo.gl/x8Kq2LmVt]
video of the seizure [URL https://youtu.be/kZ8x_TqLm2w]
gofundme is at [URL gofundme.com/f/help-tadhg-walk]
my ip is [IP 192.0.2.146]
fingerprint id [BIOMETRIC FP-22019] doesnt work at check in
retina scan no. [BIOMETRIC RS-8841-02]
claim number is [OTHER_ID 25-311-04482]
my referral number [OTHER_ID R0044819]
prescription # [OTHER_ID 0448-2219]
my order number for the test kit [OTHER_ID LK-4490217]
my portal username is [OTHER_ID s_lewandowski58]
worker comp claim [OTHER_ID WC20448817]
specimen id [OTHER_ID S25-44817]
employee number [OTHER_ID 0044817]
student id [OTHER_ID 90218844]
encounter number [OTHER_ID 118829304]
put it on my visa [CARD 4012888888881881]
the card is [CARD 5555-5555-5555-4444]
we're at [ADDRESS 902 S. Persimmon St. #2B] [CITY Salina]
[ADDRESS 15 Gull Cottage Row], [CITY Nantucket] [? MA]
[ADDRESS 7701 fm 1960 rd w, unit 118], [CITY humble] [? tx] [ZIP 77338]
new addy [ADDRESS 66 e cottonwood trl]
send the oxygen to [ADDRESS 1200 Mountain Laurel Pkwy, Bldg C], gate code is [? 4471]
address: [ADDRESS 88 rue Bienville], [CITY New Orleans]
i moved to [ADDRESS suite 9, 2040 Harbor Blvd]
drop the meds at [ADDRESS number 12 Old Mill Road]
my new place [ADDRESS 1 Kestrel Way Unit 7] in [CITY Bozeman]
staying at [ADDRESS 445 1/2 Magnolia Ave] upstairs
we live by [ADDRESS Route 9 and Sawmill Rd]
mi dirección es [ADDRESS 4510 Avenida del Sol apto 6]
we're from [CITY Tuscumbia] about an hour out
do you have an office near [CITY Sheboygan]
i was born in [CITY Guadalajara]
my old doctor was in [CITY Terre Haute]
stuck in [CITY Elko] with a dead car, have to cancel
any lab open in [CITY pascagoula] on saturday
i stay over in [CITY Oneida County]
my pharmacy is cvs in [CITY Muskogee]
zipcode [ZIP 04101]
what is close to [ZIP 85004]?
May I have your first and last name? » [NAME xiomara peguero]
Could you confirm the patient's name please » yes its [NAME Dariusz Wrona]
What's your date of birth? » [DATE 071259]
Can you verify your birthday for me? » sure [DATE the 9th of april 1977]
And your date of birth? » [DATE sixth of june eighty two]
What is a good callback number? » [PHONE 2065550188] or the landline [PHONE 2065550132]
What is your home address? » [ADDRESS 71 dune rd]
Where should we send the kit? » [ADDRESS 12 Elderberry], [CITY Ames]
City and state? » [CITY Sault Ste. Marie], [? MI]
And the zip? » [ZIP 44107]
Member ID from the front of your card? » [HEALTH_PLAN YLM4471920]
What's your insurance ID? » [HEALTH_PLAN 88 20 41 77]
MRN please » [MRN 90211]
What are the last 4 digits of your social? » [SSN 8830]
Email address » [EMAIL hung.nv@gmail.con]
What's her age? » [AGE ninety five]
License plate of your car? » [VEHICLE BRK 7710]
When was your last tetanus shot? » maybe [DATE may of 2019]
What's the prescription number on the bottle? » [OTHER_ID 2204418]
What is the serial number? » [DEVICE 7K4420B]
Hi, [NAME Rochelle Vantassel], dob [DATE 10/30/79], phone [PHONE 740-555-0151]. I lost my inhaler
name [NAME Hoda Mansour] born [DATE 5 May 1966] member id [HEALTH_PLAN 4419002817] i need prior auth for mri
[NAME Dwayne] at [ADDRESS 330 Tupelo St], cell [PHONE 601 555 0118], wants a call back
[NAME CLETUS HARGROVE] [DATE 12/12/41] SSN [SSN 430-55-1982] CHECKING ON MY BILL ACCT [ACCOUNT 2294410]
my name is [NAME emilia] i live at [ADDRESS 19 thornapple ct] my number is [PHONE 5175550126] and my dob is [DATE june 6 1986]
ref [OTHER_ID 88213] [NAME Ngoc Anh Tran] [DATE 8-8-88]
hey can i reschedule from [DATE nov 12] to [DATE nov 19]? [NAME kendrick w]
[NAME Lashonda] [NAME Pickering] dob [DATE 4-1-90] walgreens on 5th has my rx [OTHER_ID 7718204]
doctor my name is [NAME Rajesh], i am having pain in chest from 2 days, i stay in [CITY Edison]
my husband name is [NAME Wei Zhang] he take metformin
my wife her name [NAME Gulnara], she not feel the baby move
for appointment my son [NAME Muhammad Bilal] age 4
name of me [NAME Chukwuemeka], from [CITY Dayton]
hey siri send message to clinic its [NAME Cody] i need my lab results
my name is [NAME Shawna] S H A W N A last name [NAME Beauregard]
comma my number is [PHONE four oh six five five five zero one two two] period
i'm calling for [NAME Ruthie] my date of birth is [DATE oh four eleven seventy six]
me llamo [NAME Itzel Camarena], nací el [DATE 3/4/1995]
mi mamá se llama [NAME Socorro Bustamante] y tiene [AGE 93] años
llámeme al [PHONE 915 555 0127] por favor
cumple el [DATE 2 de noviembre]
my mija [NAME Luz] needs her vacuna, cuando puede venir
mi esposo [NAME Rigoberto] fue operado el [DATE 20/10/2025]
mi código postal es [ZIP 78040]
hola mi nombre [NAME guadalupe], my daughter [NAME Ashley] tiene tos
my number is [PHONE 2 1 4 . 5 5 5 . 0 1 3 6]
social [SSN 318_44_7206]
dob [DATE 0 4 / 1 1 / 1 9 7 6]
phone: [PHONE (２１４) ５５５-０１３６]
ssn is [SSN 318~44~7206]
member id [HEALTH_PLAN X E A 3 0 0 4 8 2 1 1 9]
born [DATE 04–11–1976]
the number is [PHONE 214 five55 01 thirty six]
my ssn: [SSN 318/44/7206]
I LIVE ON [ADDRESS 61 CHURCH HILL RD] IN [CITY WAYNESBORO]
MOM IS [AGE 95] AND WONT EAT
apparently my insurence id is [HEALTH_PLAN zgj44819]
my adress is [ADDRESS 55 quarry ridge]
my medcial record nmber is [MRN 40281]
soical secuirty [SSN 406118273]
presciption number [OTHER_ID 6628104] refil
`;

export const DESK_HELD_PLAIN = `
my bp was 148/92 this morning and 139/88 after lunch
o2 sat dropped to 88 when i walk
blood sugar 312 before bed, took 8 units
heart rate 54 is that too low
hemoglobin 9.8 down from 11.2
vitamin d is 18
INR 2.7 today
platelets 98
bp 120 over 80 pulse 72 temp 98.6
resp rate 28 and grunting
ferritin 9 iron 31
ejection fraction 35-40
t score -2.6 in the hip
urine ph 6.5 sp gravity 1.020
metformin 1000 mg bid
lantus 22 units at 9pm
prednisone taper 40 30 20 10
can i take 800 mg of ibuprofen with 500 of tylenol
levothyroxine 88 mcg or 100?
1/2 tablet in the morning 1/2 at night
nicotine patch 21 then 14 then 7
eliquis 5 mg 2x day
humalog sliding scale 150-199 2 units, 200-249 4 units
i missed doses at 8 and 2
tylenol 650 q6 max 3000 a day
is lisinopril 10/12.5 the combo
wegovy 0.25 then 0.5 then 1
1 drop each eye at bedtime
can i come in at 10:15 instead of 11
is the lab open 6:30 to noon
my ride is coming at 1130
how early should i get there
anything after 4:30pm
can we push back an hour
is the office closed monday for the holiday
do walk ins have to come before noon
i can do mornings only
are you open on new years day
evening appointments?
the bus gets in at 10 till
labs fasting 12 hours right
the estimate said $1,200 to $1,500
i paid 35 dollars at the desk
deductible is 3000 and ive met 1200
got a bill for 89.99 but insurance covered it
80/20 plan
how much is an mri without insurance
is it free under the aca
had asthma since 2009
i had my tubes tied back in 1999
knee replaced in '14
since june my hands tingle
born in 1962 so do i need the shingles shot
i think it was spring of last year
around [? the 4th of july] weekend i guess? no idea
we get this every winter
for the last 10 days
when i was 19
my son is 4 and still not potty trained
she's 88 and sharp as a tack
i'm 34 weeks
he is in his seventies
what age do you start colonoscopies, 45?
can i drink on flagyl
whats the difference between claritin and zyrtec
advil or aleve
is mucinex dm ok with blood pressure meds
is jardiance covered
plan b or ella
cipro is giving me tendon pain
robitussin vs delsym
premarin cream burns
preparation h helps a bit
mom has parkinson's and is freezing up
hashimoto's and now weight gain
grandpa has alzheimers
bell's palsy on the left side
she was born with down syndrome
my achilles is popping
they said huntington's runs in families
dx of addison's
paget's disease of bone
gilbert's syndrome, should i worry
do i have ehlers danlos
braxton hicks or real ones?
do kegels help
heimlich on a baby how
holter monitor itches
wells score low
murphy's sign positive they said
kaposi's
will i be awake for it
my june bug bite is swollen
i have a frank question about sex
can i sue you lol jk
faith helps me through
i drew the short straw
rich foods upset my stomach
ginger for nausea?
basil and lavender oils
i pop a mint for dry mouth
a pat on the back would help
skip a dose?
should i sandy the ice, i mean add sand
his holly allergy
my iris looks cloudy
violet discoloration on my leg
mason jar for the sample?
hunter green stools
carter? no i mean cartel lol wrong chat
king size bed frame fell on my foot
long covid clinic?
white spots on nails
green phlegm
wood splinter in foot
price list please
sharp pains
do you have a er
which floor is radiology
how do i get to the lab
can oncology call me
transfer me to billing
urgent care gave me antibiotics
who covers pediatrics at night
the front desk hung up on me
i went to the hospital last week
do you have behavioral health
is physical therapy in the same building
infusion center wait times
medicare advantage with humana
cigna denied the mri
do you accept medicaid
ambetter?
oscar health plan
was at cleveland clinic for a heart cath
walgreens says call you
is walmart cheaper
mount sinai has my scan
johns hopkins told me the same
the form is 14 pages
fax had 22 pages
FMLA pages 1-4
icd m54.50
cpt 73721
z00.00 physical
hcpcs E0601
ndc 00093-7214-01
what is procedure 45378
dsm-5
app crashes on ios 18.3
20/40 vision left 20/25 right
it's a 9 out of 10
lot number on the vaccine?
bed 6
only 3 refills left
poison control
1200 calories
2000 mg sodium
low carb under 50 g
grade 3 sprain
c5-c6 disc
cn vii
bi-rads 4
mets 10
18 gauge
1.2 x 0.8 cm nodule
gardasil 9
prevnar 20
alpha 1
no
who is this
hello anyone there
can i speak with a human
omg finally
wrong chat sorry
left one
kinda
idk maybe a week
a little better today
How long has this been going on? » 3 days
What is your temperature? » 100.4
What dose are you taking? » 20
What time works for you? » 1030
What brings you in today? » sore throat
Which pharmacy do you use? » the one on the corner
How many weeks are you? » 28
What was your blood pressure? » 134/86
What medicine do you take? » losartan
What insurance do you have? » aetna
What's your date of birth? » why do you need that
Can I have your name? » id rather not say
puedo tomar ibuprofeno 600
mi presión está en 150/95
tomo metformina 850 dos veces al día
la receta se acabó
quiero hablar con alguien en español
tengo 45 años
dolor de muela
does this come in liquid
my cat scratched me
fell down 6 steps
can i fly after a lung collapse
english is hard for me
the spanish flu lol
dutch oven burn
brazilian wax bumps
ate at wendy's and got sick
dairy queen run
dr scholls inserts
garmin watch says afib
the omron cuff reads high
dexcom g7 keeps falling off
ace wrap or boot
WHY IS MY BILL SO HIGH
MY MEDS ARE NOT READY AGAIN
Sent from my iPad
Physical Therapy Order Needed
Medication Refill Request
Follow Up After Hospital Stay
Urgent
subject: knee brace
is there a women's clinic
do you do std testing without parents
i feel like giving up
nurse was rude
the med assistant was so kind
y'all are lifesavers
`;
