// Five lists of messages, made up for these tests; each was written before anybody looked at how the detector reads it. Written as in messages.ts;
// `⏎` is a line break, `⇥` a tabulator.

/** Messages with identifiers in them. */
export const UNSEEN_MESSAGES = `
hey its [NAME tomasz] again, the one with the kidney stone, did dr [? ferreira] get my msg
This is [NAME Ngozi Adeyemi-Clarke] calling about my daughter [NAME Chiamaka]'s hearing test.
my son [NAME Bjorn] threw up twice after the antibiotic, should i stop
born on the [DATE 4th of march 81] so im not medicare yet
im [NAME Siobhan] and i was born [DATE 12th of august 1958]
Dob: [DATE 7-Sept-49]  Pt: [NAME Wojciechowski, Halina B.]
she was delivered on the [DATE ninth of january twenty nineteen] at 38 weeks
he fell on tuesday the [DATE 14th of may] and hasnt been himself since
my surgery was [DATE feb 29th 2024], incision still leaks
Seen at urgent care [DATE 11.02.2025], told to follow up in 10 days
mom passed [DATE 8/19] and i need her records for the estate
I had my first shot around [DATE june of 2021] and the booster [DATE 10/2022]
colonoscopy [DATE 3-3-17] was clean, next one due [DATE march 2027]
DOB [DATE 1991.04.30] name [NAME Anselm Okoro]
my birthday is [DATE april first nineteen fifty two]
can you move me from the [DATE 22nd of june] to sometime after [DATE july 5]
appointment on Monday, [DATE 3 November] at 2:40 pm with [? Dr. Haddad]
grandma is [AGE ninety four] and refuses the walker
My father, [AGE 97] yrs, on warfarin and now bleeding gums
im a [AGE 91] year old gentleman with a bad prostate
she turns [AGE 101] next week and still drives lol
He's [AGE 93yo] with CHF, can he take mucinex?
call me at [PHONE five five five, two one two, nine eight oh four]
my cell [PHONE (614) 555.0182 ext 44]
reach me [PHONE 1-800-555-0147 x 2031] until 4
you can text [PHONE 937 5550119] my landline is [PHONE 937-555-0120]
Tel. [PHONE +1 (443) 555 01 38] / Fax [FAX +1 443 555 0139]
please fax the form to my job at [FAX two oh two, 555, 0171]
our school nurse's fax # is [FAX 7035550188]
the number on file is wrong its [PHONE 555-0166] now
call my neighbor [NAME Dolores] [PHONE 555-0123] she has a key
cel [PHONE 3055550190] whatsapp too
I moved to [ADDRESS 88 Quail Hollow Rd] in [CITY Tupelo], [? Mississippi]
new place is [ADDRESS apartment 6F], [ADDRESS 1420 Grand Concourse], the [CITY Bronx]
mail it to [ADDRESS P.O. Box 771], [CITY Yellow Springs] [? OH] [ZIP 45387]
please ship to [ADDRESS PO Box 12-B]
send the meds to [ADDRESS 2217 W. 43rd St., Floor 3]
we live out on [ADDRESS county road 418] near [CITY Lubbock]
I'm at the [ADDRESS Maple Court Apartments, bldg 4 no 212]
my address changed: [ADDRESS 19 rue de la gare bis]... sorry habit, [ADDRESS 19 Station St]
i stay at [ADDRESS 1600 S Ocean Blvd unit 14C] in the winter
house is [ADDRESS seventeen elm street], blue door, ring twice
ambulance took him from [ADDRESS 5th and Lexington]
rural route is [ADDRESS RR 2 Box 118]
I'm staying with my sister in [CITY Chattanooga] til the swelling goes down
im in [CITY ypsilanti] is there a closer lab
we just relocated from [CITY Santa Fe] to [CITY Worcester]
driving in from [CITY fond du lac] so might be 15 late
Pharmacy on file is the Walgreens in [CITY Cuyahoga Falls]
zip [ZIP 30309]
I live in [CITY Shelby County], do you cover that
my zip code's [ZIP 02139-4307]
email's [EMAIL k.vandermeer@proton.me]
write me at [EMAIL jojo dot b underscore 88 at icloud dot com]
My new e-mail: [EMAIL Marisol_Quintanilla+clinic@mail.example.org]
cc my daughter [EMAIL lena@lindqvist-family.se] on everything please
soc is [SSN 078051120]
social [SSN one two three, four five, six seven eight nine]
SSN ends in [SSN 4471]
last 4 of my social are [SSN 0096]
my itin is [SSN 912-78-3344]
chart no. [MRN 00418827]
My medical record # from the old hospital is [MRN LGH 55-20-913]
patient id [MRN Q7740-2] if you need it
MRN#[MRN E1002934]/DOB[DATE 05-14-66]
hosp no [MRN A44821]
acct on my portal says patient number [MRN 3391082]
my member id is [HEALTH_PLAN XEH 884 221 903]
Subscriber ID: [HEALTH_PLAN W2218 55401] Group: [HEALTH_PLAN 0076441]
medicare number [HEALTH_PLAN 1EG4-TE5-MK73]
medicaid # [HEALTH_PLAN AB12345C] and cvs wants the rxbin too
Policy no [HEALTH_PLAN H-4471 882], Aetna PPO
grp # [HEALTH_PLAN GX-2201] rx grp [HEALTH_PLAN RXHUM1]
bcbs id [HEALTH_PLAN zgp915h00221]
new aetna card says [HEALTH_PLAN W259 10 7723]
my bank acct [ACCOUNT 000482211973] routing [ACCOUNT 021000021]
bill account [ACCOUNT P-100-4471] still shows $85
hsa card account no [ACCOUNT 6500 1182 44]
IBAN [ACCOUNT DE89370400440532013000] for the refund
guarantor acct: [ACCOUNT 77102-A]
invoice went to the wrong account, mine's [ACCOUNT 88420193]
driver license [LICENSE S530-4401-8822]
dl# [LICENSE D0442190] ca exp 2027
passport no is [LICENSE X41188023]
Prescriber NPI [LICENSE 1245319599], DEA [LICENSE AB1234563]
my RN license [LICENSE RN-882014] lapsed
green card number [LICENSE SRC2190044127]
license plate is [VEHICLE 8KZT 402] its the grey civic
parked outside, plate [VEHICLE BXR-4471]
vin number [VEHICLE 1HGCM82633A004352]
tag on my van [VEHICLE TN 4N2 88B]
my pacemaker serial [DEVICE PJN402118S]
dexcom transmitter SN [DEVICE 8XK2Q4]
insulin pump s/n: [DEVICE NG1882041H]
phone imei [DEVICE 490154203237518]
my hearing aids are serial no [DEVICE 2231-4417L] and [DEVICE 2231-4418R]
on the box: [DEVICE (01)00844588003288(17)141120(10)7654321D(21)10987654d321]
wifi mac [DEVICE 3C:22:FB:0A:91:EE]
pics are here [URL https://photos.example.com/a/9Xk2?u=33]
I put the video on [URL drop.example.net/v/rash-2]
my blog is [URL www.living-with-lupus.example] if you want background
the form is broken at [URL myclinic-portal.io/forms/12]
it says my ip [IP 203.0.113.77] is blocked
ipv6 [IP 2001:db8:85a3::8a2e:370:7334]
my handle there is [OTHER_ID @sunny_days_77]
username on the portal [OTHER_ID mrsbaker1961], cant get in
login id: [OTHER_ID tvanburen]
claim [OTHER_ID 2025-0044193] was denied again
rx number [OTHER_ID 7719204] has no refills
prior auth ref [OTHER_ID PA0099213]
order [OTHER_ID #ORD-5518823] for the nebulizer never came
tracking [OTHER_ID 1Z999AA10123456784]
confirmation code [OTHER_ID HX7Q2M]
case manager gave me case no. [OTHER_ID CM/2231/24]
referral no [OTHER_ID R-0048812] from [? Dr Pohl]
my palm scan ID [BIOMETRIC PS-00A91]
fingerprint record [BIOMETRIC FPR/88213] doesnt match
card [CARD 4242 4242 4242 4242] exp [? 09/27] cvv [CARD 318]
charge my amex [CARD 378282246310005]
mastercard [CARD 5555-5555-5555-4444] security code on back [CARD 902]
What is your date of birth? » [DATE 3 9 74]
Can you confirm your DOB? » the [DATE 2nd of feb 1990]
May I have the patient's date of birth? » [DATE oct 12 2018]
And your name? » [NAME ruthanne]
Who am I speaking with? » [NAME Obadiah Finch]
Please verify your first and last name. » [NAME xiomara delgadillo]
What's a good callback number? » [PHONE 4045550132]
Best phone number to reach you? » its [PHONE 404 555 0132] but not before 9
What's your street address? » [ADDRESS 301 hickory bend apt c]
City and zip? » [CITY kalamazoo] [ZIP 49007]
Last four of your social? » [SSN 8820]
What is your member ID? » [HEALTH_PLAN hmk00219941]
What is the serial number on the device? » [DEVICE c4419922]
How old is the patient? » [AGE 92]
What's your email? » [EMAIL beckyjo77 at aol]
Thanks,⏎[NAME Perpetua Mbeki]
Best regards,⏎[NAME H. J. Oyelaran]⏎Cell: [PHONE (312) 555-0150]
-- ⏎[NAME Dmitri V. Sokolov]⏎[ADDRESS 44 Juniper Way]⏎[CITY Bend], [? OR] [ZIP 97701]
Sincerely, [NAME Mrs. Eun-ji Park] (mother of [NAME Min-jun])
xoxo [NAME nana bev]
Sent from my iPhone⏎⏎On Mon, [DATE Oct 6, 2025] at 9:14 AM [NAME Petra Holm] <[EMAIL petra.holm@example.com]> wrote:⏎> is the x-ray back
From: [NAME Alonso Ibarra] <[EMAIL aibarra@example.net]>⏎Date: [DATE 10/02/2025]⏎Subject: Re: lab results⏎⏎Is my potassium ok? It was 5.4.
---------- Forwarded message ---------⏎From: [NAME Gwendolyn Achterberg]⏎To: frontdesk⏎Subject: [NAME Achterberg] referral⏎⏎Please see below.
Patient Name⇥[NAME Lakshmi Venkataraman]⏎Date of Birth⇥[DATE 02/17/1970]⏎MRN⇥[MRN 40018822]⏎Weight⇥64 kg⏎BP⇥128/76
Visit summary⏎Provider: [? Kessler, Amy MD]⏎Visit date: [DATE 09/18/2025]⏎Height: 5'6"⏎Temp: 98.4 F⏎Pulse: 72
Emergency contact: [NAME Fergus O'Shaughnessy] (brother) [PHONE 415.555.0161]
Allergies: penicillin⏎PCP: [? Dr. Lindgren]⏎Insured: [NAME Delphine Rousseau]⏎Relationship: spouse
1. name [NAME cody mcallister]⏎2. dob [DATE 6/6/1986]⏎3. reason knee pain
hola soy la mamá de [NAME Ximena], tiene fiebre de 39
me llamo [NAME Rigoberto Cazares] y naci el [DATE 5 de mayo de 1963]
mi telefono es [PHONE 602 555 0144] llameme despues de las 3
vivo en [ADDRESS la calle Ocotillo 2210] en [CITY Nogales]
fecha de nacimiento [DATE 13 de octubre del 78]
mi esposo [NAME Evaristo] toma losartan de 50 mg
numero de seguro [SSN 533 21 8840]
mi abuela tiene [AGE 96] años y no quiere comer
¿me pueden enviar la receta? mi correo [EMAIL lupita.rz@example.com]
la cita es el [DATE 21 de enero] a las 10
mi hijo [NAME Yahir] nacio el [DATE 03/11/2016]
tell nurse [? Becky] that [NAME Thaddeus] says hi
my husband [NAME Kwabena] and i both tested positive
the baby's name is [NAME Oluwaseun], we call him [NAME Seun]
everyone calls me [NAME Scooter] but its [NAME Reginald Pruitt] on the card
legal name [NAME Zbigniew Krol], preferred [NAME Zibi]
maiden name was [NAME Featherstonehaugh]
my caregiver [NAME Imelda] will pick up the script
power of attorney is my niece [NAME Clementine Dufresne]
i work for [NAME Hollis Granger] and he needs a note for [DATE oct 3rd]
please talk to my mother in law [NAME Bao Nguyen], she handles it
patient's initials [NAME T.K.M.], second bed
appointment for [NAME Aoife] and [NAME Cillian Byrne], twins
[NAME Mr. Papadimitriou] is in the lobby
hi this is [NAME Priyanka] from [ADDRESS apt 4b] with the cough
I am [NAME Jean-Baptiste Ouedraogo] , i need a refil of lisinopril
is [NAME hope] there? shes my ride, [NAME hope martinez]
my daughter [NAME April] has a fever of 102
my brother [NAME Will] will drive me
my name is [NAME Mark Rose]
my aunt [NAME grace] had the same thing
[NAME faith kowalczyk] here, any openings [DATE may 12]?
agent: thank you [NAME Ms. Thistlewood], i see you live on [ADDRESS Larkspur Ave]
Agent: I have [NAME Quentin Abara], born [DATE January 8, 1947], correct?
AGENT: Your claim [OTHER_ID CLM-118-2204] was received.
Good news [NAME Mrs. Gallagher], your A1c is 6.4
hi [NAME esperanza], this is the front desk, you left your umbrella
um so this is [NAME roberta] um [NAME roberta stein] date of birth [DATE six twenty two fifty one] and i need to cancel
ok so my number is area code [PHONE nine one nine five five five oh one four two] call anytime
yeah hi my name's [NAME dwayne] [NAME d w a y n e] and i need the results from last tuesday the [DATE sixth of may]
i live at [ADDRESS forty two oh six north pine drive] and my zip is [ZIP eight oh two oh three]
my insurance is cigna member number [HEALTH_PLAN u as in uncle seven seven two one four oh nine]
NAME: [NAME IFEOMA NWOSU]  DOB: [DATE 03 MAR 1988]  PLAN: HUMANA GOLD
WHERE IS MY RX?? [NAME DELBERT STUMP] [DATE 9-12-38]
[NAME Rahim Qureshi], [DATE 4/4/1979], refill atorvastatin 20
pls add my partner [NAME Saoirse] to my hipaa form, her cell is [PHONE 207-555-0113]
my ex [NAME darnell] is not allowed to get my results
the police report number is [OTHER_ID 24-118842]
my vaccine card lists lot EL9261 on [DATE 1/14/21]
He was admitted [DATE 12/30] and discharged [DATE 1/3].
last period started [DATE sept 9], 28 day cycle
Death certificate says [DATE June 3rd], [? Ohio]
my gym is in [CITY Poughkeepsie] and they need a clearance
uber from [ADDRESS 1212 bluebonnet ln] pls
my facebook is [URL facebook.com/ollie.t.98]
insta [OTHER_ID @dr.pepper.fan]
twitter handle is [OTHER_ID quiltingmama]
wi-fi router IP is [IP 10.0.0.138] and telehealth wont load
is dr [? obi] in on thursday the [DATE 9th of april]
good evening, [NAME Anneliese Brandvold] here, my stitches itch
hello am [NAME emeka] pls i want to book for malaria test
its me [NAME svetlana], the lady from the infusion chair
It's [NAME Hyacinth]. My foot is purple.
speaking for my stepdad [NAME Ambrose Littlejohn], hes hard of hearing
our little one [NAME Zainab] wont take the pink medicine
her twin [NAME Mateusz] has it too
grandson [NAME Kofi] will be with me
my roommate [NAME Giselle] found me on the floor
please put my wife down as contact, [NAME Thuy Tran], [PHONE 714 555 0177]
the patient, a Mr [NAME Abernathy], was asking
[NAME Olamide Fashola] needs a work note
nickname [NAME Bunny], real name [NAME Bernadette Xu]
goes by [NAME Mo] not [NAME Mohammed]
signed [NAME E. Pettigrew]
thx - [NAME deb]
Warmly,⏎[NAME Tanisha R. Boateng]⏎[PHONE (919) 555-0109]
Kind regards [NAME Ulrich Baumgartner]
love, your patient [NAME gus]
is [? dr nakamura] ok with [NAME Joy] seeing the PA instead? [NAME Joy Castellano]
my sister [NAME Summer] has the same rash
tell my dad [NAME Frank] the results pls
ask for [NAME Angel] when you call [PHONE 786.555.0103]
my dob's the [DATE 30th of november, 1939]
birthdate: [DATE 22nd Feb 2004]
b-day [DATE 10 / 31 / 88]
born [DATE 5.7.62] in Poland
i was in the hospital from [DATE 2/27] to [DATE 3/2]
since [DATE august twenty third] i cant feel my toes
need refill before the [DATE 19th of dec] cause we fly out
mri was on wed [DATE 8/6] still no results
last tetanus mid [DATE april 2016]? not sure
discharged on [DATE 20250911] per the sheet
the biopsy date was [DATE 2025/03/04]
my nan is [AGE 98] and had a fall
mother aged [AGE 92], two stents
Patient is a [AGE 95]-year-old widow
dad will be [AGE ninety] in spring, still golfs
phone: [PHONE six one four - five five five - zero one two two]
new cell# [PHONE 2485550156]
ring me on [PHONE (505)5550143] or the work one [PHONE 505-555-0144 extension 12]
leave a msg at [PHONE 555 0188]
our fax is [FAX 800.555.0172] attn medical records
fax it [FAX 312-555-0193]
we moved to [ADDRESS 2051 Old Mill Trace], [CITY Bowling Green]
deliver to [ADDRESS 77 Sunset Plaza, Suite 210]
[ADDRESS 9 Windmill Close], [CITY Mystic] [? CT]
i'm on [ADDRESS Highway 61 South] past the feed store
pick me up at [ADDRESS 630 e 12th] pls
mailing: [ADDRESS Box 223], [CITY Truth or Consequences] [? NM] [ZIP 87901]
my apartment is [ADDRESS #3B] now
living in [CITY Wichita Falls] these days
i am at my moms in [CITY hattiesburg]
there is a CVS in [CITY Murfreesboro] use that one
we're from [CITY Coeur d'Alene]
[CITY Marin County] resident, do i qualify
postal code [ZIP 94941]
my mail is [EMAIL b.osei77@outlook.example]
email (new): [EMAIL ask-mila@mila.example.dev]
its [EMAIL pat dash kline at gmail dot com]
ss number [SSN four zero one, one one, nine two two three]
SSN [SSN 401 11 9223]
the last four [SSN 7719] of my ss
record number [MRN 8-77-2210]
my chart number there was [MRN KM00291]
UHC member [HEALTH_PLAN 948 221 007 01]
id on the card [HEALTH_PLAN W1100 22841] and group [HEALTH_PLAN 884021-10-001]
tricare id [HEALTH_PLAN 10029384756]
medi-cal number [HEALTH_PLAN 91234567A]
pay from checking [ACCOUNT 5500219983] rtn [ACCOUNT 011401533]
statement account # [ACCOUNT 22-881-90]
his passport [LICENSE C03005988] expired
texas dl [LICENSE 28811093]
the NPI on it is [LICENSE 1679576722]
my car is a blue subaru plate [VEHICLE LNR 2207]
VIN: [VEHICLE JH4KA7561PC008269]
icd serial number [DEVICE BLH600112H] it beeped
the concentrator serial [DEVICE T41 22908] is leaking
please see [URL http://bit.example/2xK9q]
our ip is [IP 198.51.100.24]
reddit user [OTHER_ID u/tired_nurse_mom]
my user id is [OTHER_ID pkaminski4]
claim# [OTHER_ID E88-20231-7]
appeal reference [OTHER_ID APL 00291]
script no. [OTHER_ID 6610-2281]
booking ref [OTHER_ID QX81LD]
visa ending [? 8821] or the other [CARD 4000 0566 5566 5556] cvc [CARD 441]
What's your name? » [NAME yusuf]
Name of patient? » [NAME bettina vogel-okada]
When were you born? » [DATE nov 1 1966]
DOB? » [DATE 110166]
What number should we call? » the same one, [PHONE 303 555 0191]
What is your zip? » [ZIP 59801]
Where do you live? » [CITY sault ste marie]
What is your MRN? » [MRN 88102]
From: [NAME Ottoline Graves] <[EMAIL ottoline@example.org]>⏎To: [NAME Clive]⏎Subject: ride on [DATE 11/14]⏎⏎I can drive you after 3.
Name: [NAME Ekaterina Volkova]⏎Sex: F⏎DOB: [DATE 08/08/1981]⏎BMI: 27.4⏎Phone: [PHONE (347) 555-0175]
First⇥Last⇥DOB⏎[NAME Marguerite]⇥[NAME Oyelowo]⇥[DATE 5/19/1950]
soy [NAME Guadalupe Ontiveros], mi cita es el [DATE 4 de marzo]
el numero de mi hija [NAME Itzel] es [PHONE 915 555 0106]
mi papa se llama [NAME Heriberto] y tiene diabetes
mi direccion es [ADDRESS 1509 Avenida Juarez]
nací en [DATE 1971-06-15]
Hi [NAME Mr. Delacroix], this is [? Tammy] from scheduling
thanks [NAME Ingrid]! your refill is ready
hey this is uh [NAME terrence] my birthday is [DATE march third seventy seven] i need uh my inhaler
i'm on [ADDRESS eighty eight oak street] [ADDRESS apartment two b]
hiya [NAME Ines] again, the blister popped
Good afternoon, my name is [NAME Thandiwe Mokoena]. Is the lab open?
this is [NAME ricardo]s mom, he has a stomach bug
my sons [NAME elijah] and [NAME micah] both have pinkeye
its for my fiance [NAME anders], he cant come to the phone
I'm texting for my neighbor [NAME Wilhelmina] who has no phone
daughter: [NAME Noor], age 6, ear infection
pls tell [NAME margarita] at reception i will be late
husband's name [NAME Casimir]
[NAME Hedwig Sorensen] called earlier about the biopsy
can you add [NAME Tyrell Odom] as my emergency contact
Patient [NAME Fatoumata Diallo] arrived with chest pain
requested by [NAME L. Marchetti]
ty! [NAME Ophelia]
Respectfully,⏎[NAME Cornelius Van Pelt]
Take care⏎[NAME Shreya]
yours truly [NAME Ernestine Blount]
you can call me [NAME Dez]
Baby [NAME Calloway] has jaundice
I gave birth to [NAME Anouk] last week
Dear [NAME Mr. and Mrs. Kovalenko],
my dog bit my nephew [NAME Rowan] on the hand
My dad is [NAME Stellan Nyqvist], he is 71
[NAME Hunter] has soccer so can we do later
[NAME jackie] here. need inhaler
birth date [DATE 1/2/03]
his birthday is valentines day, [DATE feb 14 1950]
I was born [DATE August 9th, 1991] in [? Ohio]
dob is [DATE november second, nineteen sixty eight]
my stent was put in [DATE sept 2019]
appt for [DATE 9/14] at 8:15 please
we lost her on [DATE 27 July 2024]
ER visit [DATE 08-30-2025]
from [DATE jan 3rd] til [DATE jan 17th] i was quarantined
Date: [DATE 12 Apr 2022]
accident was Sat, [DATE April 5]
gradma is [AGE 102] yrs old and has a uti
hes [AGE ninety one] now
for my [AGE 94] year old aunt
male, [AGE 90], diabetic
my no. is [PHONE 661-555-0184]
[PHONE 2065550117] is my cell
call or text [PHONE (615) 555 - 0139] anytime
contact number [PHONE +1.520.555.0164]
my hubby's cell is [PHONE five oh three five five five oh one nine eight]
his work [PHONE 313-555-0126] x[PHONE 88]
fax number is [FAX 414 555 0158]
send via fax [FAX (602)555-0107] thanks
my addy is [ADDRESS 9120 S Pulaski], [CITY Chicago]
I live at [ADDRESS 14 Bramblewood Crossing] [CITY Fishers] [? IN] [ZIP 46038]
home: [ADDRESS 505 N. Main, #2], [CITY Sheboygan] [? WI] [ZIP 53081]
drop it at [ADDRESS 2 Harbor View Terrace]
were at [ADDRESS 1177 County Rd 12], gate code on the left
im at the motel 6, room 9, in [CITY Barstow]
Send to [ADDRESS Post Office Box 90] [CITY Tonopah] [? NV]
she lives in [ADDRESS Apartment 12] upstairs
originally from [CITY Rapid City]
my new home is in [CITY Sugar Land], [? Texas]
we drove up from [CITY Las Cruces] this morning
is there a clinic closer to [CITY Waxahachie]?
located in [CITY Kennebunkport] [? Maine]
the wildfire near [CITY Paradise] hurt my lungs
i live outside [CITY tuscaloosa]
[ZIP 60614] is my zip
email me: [EMAIL rosie.the.riveter@example.com]
[EMAIL dsouza_m@example.co]
social security is [SSN 212-09-8876]
last four ssn [SSN 3310]
MR# [MRN 2204871]
patient no. [MRN PT-44102]
chart [MRN A-2291]
insurance member number: [HEALTH_PLAN KJW4420117]
policy holder id [HEALTH_PLAN 8827710042]
group no. [HEALTH_PLAN 550182]
medicaid id number is [HEALTH_PLAN 0028819374]
medicare [HEALTH_PLAN 4A90-XY1-AB22]
account number [ACCOUNT 7733-0091]
my checking acct is [ACCOUNT 22910087451]
routing # [ACCOUNT 122105155]
DL number: [LICENSE F25592150]
nurse license [LICENSE LPN 229104]
passport [LICENSE 561228801]
plate number is [VEHICLE KTX 9921]
VIN [VEHICLE 2HGFC2F59KH512345]
serial no. on the monitor [DEVICE FL-2219-88A]
implant serial # [DEVICE 7720031]
see [URL https://drive.example.com/file/d/1aBcD]
website [URL knitwithnadia.example.com]
login from [IP 172.16.4.9]
instagram: [OTHER_ID @maddie_runs26]
my portal username is [OTHER_ID gmartinez_82]
case number [OTHER_ID 44-CV-2210]
prescription number [OTHER_ID 1180422]
claim no [OTHER_ID CLM0009921]
authorization number [OTHER_ID A774210098]
visa [CARD 4111 1111 1111 1111], [? 02/28], [CARD 737]
What is your full legal name? » [NAME Apollonia Vega Reyes]
Your date of birth, please? » [DATE 12.1.59]
And the child's date of birth? » [DATE june 4 of 2020]
What is your phone number? » [PHONE 646 555 0155]
What's your address? » [ADDRESS 77 cedar knoll rd] [CITY ithaca]
May I have your insurance ID? » [HEALTH_PLAN ywq 220 918 44]
What is the spelling of your last name? » [NAME S T R O U D]
Name: [NAME Bartosz Zielinski]⏎Insurance: Cigna⏎Member: [HEALTH_PLAN U88210031]⏎Reason: cough
Hi,⏎⏎My appointment is tomorrow [DATE 10/22]. Can I move it?⏎⏎[NAME Leocadia Fuentes]
me llamo [NAME Araceli]
soy el papa de [NAME Emiliano Duarte]
mi fecha de nacimiento es [DATE 7/11/84]
mi numero es el [PHONE 210 555 0172]
vivimos en [CITY Laredo]
Agent: Hello [NAME Mr. Ishikawa], how can I help?
Agent: I see your last visit was [DATE March 18, 2025].
um hi my name is uh [NAME lucretia] and my date of birth is [DATE may the fourth nineteen sixty]
my house number is [ADDRESS four eleven]
helo this is [NAME kenji], the strep guy from last week
Hello, [NAME Amara Nwachukwu] speaking
its your patient [NAME Lorenzo], need that form
[NAME Birgitta]'s mom here, fever is back
can my partner [NAME Desmond] pick up the inhaler
my granddaughter [NAME Phoebe] swallowed a penny
we named him [NAME Thelonious]
my wife, [NAME Oksana Hrytsenko], is due soon
who is [NAME Patrice Lumley] and why does she have access to my chart
Thank you kindly,⏎[NAME Mr. Abelard Kincaid]
Cordially, [NAME Yvette]
i am writing for [NAME Soledad Ibarra] who doesnt speak english
Caregiver: [NAME Nikos Papadakis]
name of child: [NAME Juniper Hale]
please ask for [NAME Mrs. Ravindran] when you ring
my stepson [NAME javier] broke his wrist
the guarantor is [NAME Leopold Fitch]
DOB: [DATE Jan. 5, '77]
date of birth- [DATE 23/09/1990]
he was born on leap day, [DATE feb 29 1944]
my shots were [DATE 3/3] and [DATE 3/24]
last mammogram: [DATE Nov 2021]
quit working [DATE july 8th 2022] because of my back
ok lets do [DATE december 2nd] then
it started the night of [DATE 10/30]
admit date [DATE 2025-01-17]
my uncle is [AGE 96], lives alone
age: [AGE 93]
hes gonna be [AGE 100] in june
text [PHONE 330-555-0128] pls
mobile number [PHONE +1 206 555 0131]
call me back, [PHONE 9785550102]
my pharmacy fax: [FAX (843) 555-0199]
you can get me at [PHONE two one three, five five five, oh one eight eight]
I reside at [ADDRESS 4400 Tuckahoe Pike], [CITY Knoxville]
address is [ADDRESS 12-B Orchard Lane] [CITY Rutland] [? vt] [ZIP 05701]
mail to [ADDRESS PO BOX 3391] [CITY Gallup] [? NM] [ZIP 87305]
new apartment: [ADDRESS 800 W Lakeshore Blvd, Apt 3F]
my place is [ADDRESS 221b baker street] lol
i live on [ADDRESS Old Mill Road]
were in [ADDRESS Apt 207] now
commuting from [CITY Saratoga Springs]
i grew up in [CITY Ashtabula]
any providers in [CITY Bloomington]?
currently in [CITY boca raton] for the winter
zip is [ZIP 33432]
contact: [EMAIL ng.thuy@example.edu]
my mail is [EMAIL ray dot oduya at hotmail dot com]
SSN [SSN 219099999]
my ss# [SSN 219 09 9999]
ending in [SSN 9999] is my social
patient ID number [MRN 55-0192]
mrn is [MRN MX0044120]
your record shows [MRN MRN 99120034] for me
Cigna ID [HEALTH_PLAN U4419 2201 3]
Group# [HEALTH_PLAN 3340021]
subscriber no [HEALTH_PLAN XQW112298877]
my mbi is [HEALTH_PLAN 7MF4-PA9-TR21]
billing acct # [ACCOUNT 0091-22817]
refund to account [ACCOUNT 44019922817]
FL driver license [LICENSE W426-545-30-761-0]
my state id [LICENSE D08844219]
npi [LICENSE 1003000126]
license plate [VEHICLE 7ABC441] toyota
serial number [DEVICE AB12-99831] on the walker
cpap serial is [DEVICE 22171099834]
the link was [URL http://tinyurl.example/ab12c]
ip address [IP 192.0.2.146]
my discord is [OTHER_ID frostbyte_41]
order number [OTHER_ID 88-2910-4]
reference number: [OTHER_ID QF0091223]
Rx# [OTHER_ID 6620194]
debit card [CARD 5105 1051 0510 5100]
What is your name and date of birth? » [NAME saul okeke] [DATE 2/14/71]
Name? » [NAME Wren]
Please provide your home address. » [ADDRESS 6 Fox Run], [CITY Avon] [? CT]
What's the best email for you? » [EMAIL mpatel.home@example.com]
Phone? » [PHONE 5035550111]
From: [NAME Sigrid Aune]⏎Sent: [DATE 11/02/2025]⏎To: Nurse line⏎⏎She took 2 puffs at 4.
Patient: [NAME Cho, Min-seo] | DOB: [DATE 05/05/2011] | Wt 41 kg | Temp 100.4
soy [NAME Teodoro] y me duele el pecho
mi hermana [NAME Rocio] necesita cita
nació el [DATE 9 de julio de 1955]
Agent: Thanks [NAME Ms. Okafor], I have you at [ADDRESS 1290 Birch Hollow Ct].
so yeah my name is [NAME marguerite] and i was born [DATE october ninth nineteen forty eight] um and i need my water pills
hi there [NAME Solveig] again about the cast
Hello, I'm [NAME Ransford Addo] and my knee locks up
my son [NAME Caspian] has hives
this is about my mother [NAME Philippa Wren]
her name is [NAME lakeisha]
dont tell my husband [NAME Ignatius] please
Best wishes,⏎[NAME Marcelline]
on behalf of [NAME Gideon Prewitt]
[NAME Tobiah Renwick] asked me to message you
[NAME yolanda] from next door drove me
he was seen [DATE 6/18/2023] and [DATE 7.1.2023]
my bday [DATE june 30 1995]
surgery set for [DATE Feb 11]
since [DATE 9/1] my hair falls out
great grandma is [AGE 105]
[AGE 99] y/o male with sepsis
phone is [PHONE (717) 555-0143], ext. [PHONE 12]
my wife's cell [PHONE 814.555.0165]
fax to [FAX 919-555-0127]
home address [ADDRESS 55 Kestrel Loop] [CITY Bozeman]
at [ADDRESS 3810 NE 42nd Ave]
[ADDRESS 710 Magnolia St Unit 5], [CITY Savannah], [? GA] [ZIP 31401]
i live near [CITY Oxnard]
heading to [CITY Flagstaff] next week
email [EMAIL lars.n@example.org]
ssn: [SSN 531-22-8810]
mrn [MRN 7781002]
member # [HEALTH_PLAN JQH2210098]
my policy number [HEALTH_PLAN PL-88102-3]
account no. [ACCOUNT 5510-228]
drivers lic [LICENSE B2210-77812]
tag number [VEHICLE GRT 8821]
pump serial [DEVICE PMP-22018]
[URL https://clinic.example/u/88]
username [OTHER_ID tinybluebird]
ticket [OTHER_ID #44812]
amex [CARD 3714 496353 98431]
What's the patient's name? » [NAME Zephyrine]
<DOB please> [DATE 7-22-88]
Your city? » [CITY Tulare]
mi mama se llama [NAME Consuelo Barraza]
nacio el [DATE 22/08/1949]
`;

/** Messages without any. */
export const UNSEEN_PLAIN = `
Which pharmacy do you use? » the one on the corner, costco
How many tablets do you have left? » 12
What was your last blood sugar? » 214
What is your weight today? » 187
When did it start? » about three weeks ago
What dose are you on? » 40
Name of the medication? » metoprolol
can i take tylenol with my bp meds
my bp was 142 over 88 this morning
bp 118/74 hr 66 temp 97.9 spo2 98
a1c went from 9.2 to 7.4 in 3 months
Lisinopril 10 mg daily, metformin 500 mg BID, atorvastatin 40 mg qhs
took 2 advil at 3:15 and 2 more at 9
My TSH is 4.87 and free T4 1.1, should the dose change?
WBC 11.2, Hgb 13.4, Plt 210, Na 138, K 4.1
the bill has 99214 and G0439 on it, why two charges
what does E11.65 mean on my summary
diagnosis code Z79.4 and R73.03
CPT 27447 denied as not medically necessary
it was $1,284.50 before insurance and $312 after
is Dr [? Rosen] taking new patients
will may be a good month for allergy testing
i may need to reschedule, mark me as a maybe
the rose bush scratched me and now its red
i hope the grace period covers me
in april my allergies are terrible
I started in March and by August I was better
june and july are busy for me
had parkinsons since 2014
grandpa has Alzheimer's and Lewy body
Is it Hashimoto's or Graves disease?
they said Guillain-Barre, maybe Bell's palsy
my Foley catheter is leaking
do I need the Heimlich or CPR class
positive Murphy sign, negative Homans
she is on a Holter monitor 48 hrs
my crohns and my sjogrens are both flaring
Do you accept Blue Cross Blue Shield or UnitedHealthcare?
I have Kaiser now, used to have Anthem
I switched from Humana to Aetna this year
my size 10 shoe wont fit over the boot
pain is a level 5, sometimes 8 out of 10
room 214 bed B, visiting hours?
do I fill out form 1500 or form CMS-855
the MyChart app version 10.4.2 keeps crashing on iOS 17.5
my Dexcom G7 and Tandem t:slim X2 won't pair
cpap is a ResMed AirSense 11, mask size medium
I use an Accu-Chek Guide meter
ran 5k in 28:41, knee hurts
about 10,000 steps a day and 2,000 calories
I drink 64 oz of water
1200 mg calcium, 2000 IU vitamin D
Is 1 in 500 a high risk?
covid test was negative twice
flu shot in 2023, shingles shot in 2024
im 67 and on blood thinners
my 4 year old has croup
she is 38 weeks pregnant, G2P1
the Lakers game was loud and my ears ring
watching the Packers lost 24-17 my chest got tight
open at 7:30 or 8? closes 5 pm?
next thursday at 10:45 works
press 2 for refills then 0
should i call 911 or 988
im allergic to sulfa, latex and bees
the nurse in cardiology said come to radiology first
physical therapy 3x/week for 6 weeks
20 units of Lantus at bedtime, Humalog sliding scale
took 1/2 tab then 1/4 tab
eye rx is -2.25 and -1.75 with 0.50 cyl axis 180
my vision is 20/40 left and 20/25 right
EF 55-60%, EKG normal sinus rhythm 72 bpm
PSA 3.8, was 2.9 two years ago
Ferritin 14 ng/mL (ref 30-400)
Glucose⇥98⇥mg/dL⇥70-99⏎Creatinine⇥0.92⇥mg/dL⇥0.57-1.00⏎eGFR⇥74⇥mL/min
Test  Result  Range⏎LDL  131  <100⏎HDL  44  >40⏎Triglycerides  182  <150
BI-RADS 2, Gleason 3+4=7
stage 3b, T2N1M0
L4-L5 disc bulge and C5-6 stenosis
NDC 0093-1074-01 is on my bottle, is it the generic?
can u tell me what loinc 4548-4 is
phq9 was 14 and gad7 was 11
do i need to fast 8-12 hours
weight 182.4 lb height 5 ft 11
my copay went from 25 to 40
is Ozempic or Mounjaro covered
does Tylenol PM have Benadryl in it
epipen expired, need two pack
the Moderna one made me sick
why was I charged twice, 60 dollars each
I waited 2 hrs 15 min
ok thx see u monday
yes
no thats all thank you so much
Agent: Your appointment is confirmed. Please arrive 15 minutes early and bring your insurance card.
Agent: To verify your identity I need your full name and date of birth.
Agent: You can reach the billing department Monday through Friday, 8 to 5.
can you spell the name of that medicine
what is my member id, i lost the card
I cant find my account number anywhere
do you need my ssn for this
is there a phone number for the pharmacy
whats the fax number there
my address didnt change
¿a qué hora abren mañana?
tengo dolor de cabeza desde hace 3 dias
la presion salio 150/95
tomo metformina de 850 mg dos veces al dia
mi hijo de 7 años tiene tos
cuanto cuesta la consulta sin seguro? 120 dolares?
EF was 35 in 2019 then 50 in 2022
Is the Johnson & Johnson booster still given
Dr. [? Patel]'s office said to use the Epley maneuver
apgar 8 and 9
I use a Medtronic 780G
the OR is on level B2, suite 300?
i need a letter for jury duty
My Apple Watch Series 9 said afib
i got the bivalent booster, lot number not written
exercise bike 45 minutes at level 12
the ER wait was 6 hours on a sunday
is saint john's wort ok with prozac
why is vitamin b12 1000 mcg and not 500
ICD-10: J45.909; CPT: 94010, 94060
my mom and dad both had strokes
my husband is worried about the biopsy
please have the doctor call me
my daughter's school wants a note
he is a diabetic and a smoker, 2 packs a day
I was on Christmas vacation when it started
Is Lyme or Rocky Mountain spotted fever more likely
Art therapy and music, any programs in fall or spring?
dr [? lee] and dr [? young] disagree about surgery
my drug screen says THC 50 ng/ml cutoff
got a letter saying 1095-B
the w-2 is not needed right
do you have parking at the north entrance
What symptoms do you have? » chills and cramps
How long has it been? » 3 weeks
Which insurance do you have? » cigna open access
What was your temperature? » 101.3
my knee is swollen and the ibuprofen 800 isnt touching it
sertraline 50 to 100 mg since june
took it at 6, 12 and 6
hba1c 48 mmol/mol
BP readings: 131/82, 128/79, 140/90
K 3.2 Mg 1.6 Phos 2.2
Vitamin D 22 (30-100)
Hemoglobin  10.8  12.0-16.0  L
CO2⇥27⇥20-29⏎BUN⇥18⇥6-24
codes 80053 and 36415 on the statement
J3301 and 20610 were denied
M17.11 right knee
bill was 1,120 and i paid 300
may i have the rose hip tea with my pills
the will is at the lawyers
mark on my arm is getting darker
my hope is to walk by may
grace from god i am ok
april showers and my sinuses lol
jan to march was rough
is it Meniere's, Raynaud's or Sjogren's
Did the Dix-Hallpike and Romberg tests
Babinski was negative
Need a Z-Pak or a Medrol pack
Freestyle Libre 3 fell off again
OmniPod 5 says error 052
Contour Next strips, 100 count
the Fitbit Charge 6 reads 54
Philips DreamStation 2 recall?
my MyChart app is on version 8.1
do you take Cigna, Oscar or Molina
Walgreens says it needs prior auth
went to Quest and LabCorp both
size 8 compression socks 20-30 mmHg
trying for an hour a day, heart rate 150 max
Yankees game tomorrow so no morning please
room 12, second floor, elevator B
form 2725 or FMLA WH-380-E
i slept 4 hours, woke at 2:20
GAD-7 of 9 and AUDIT-C 3
the Cologuard kit came
37.8 last night, 38.4 now
o2 is 91 to 93 on 2 liters
im 5'4 and 210
she's 8 months and 17 lbs
quit smoking in 2011, 1 pack/day x 20 yrs
my daughter is 15 and depressed
my wife is nauseous again
her mom has breast cancer
no sir
great, appreciate it
thanks doc
Agent: What is the best number to reach you?
Agent: Please bring your photo ID and Medicare card.
Agent: Our address and parking info are on the website.
where do i find my group number
forgot my password to the portal
is the nurse line open 24/7
me duele la espalda desde el lunes
mi azucar amanecio en 180
necesito una cita para mi mama
quiero cambiar de doctor
What is your pain level? » 6 maybe 7
What time works for you? » 3 or 4
How tall are you? » 5 8
What pharmacy? » rite aid on the hill
is it normal for the incision to ooze
my ears have been ringing for 3 weeks
they put me on gabapentin 300 three times a day
glucose 110 fasting, 162 after lunch
LDL went from 160 to 98 on Crestor
O2 sat 94 percent on room air
Alk phos 122, AST 31, ALT 28
Albumin⇥4.1⇥g/dL⇥3.5-5.0⏎ALT⇥22⇥U/L⇥7-56
TSH 0.45-4.50 uIU/mL, mine is 6.1
code 90837 vs 90834?
I10 and E78.5 are on the form
Denied: CO-97 and PR-204
deductible is 1500, met 620.40
May I come in sooner? I may be getting worse
Will you call in a refill? Will it be generic?
hope youre well, quick q
the rash is on my chin and my left temple
Mark the box that says self pay
does sunny weather make lupus worse
autumn allergies, spring allergies, all of them
is this Tourette's or Huntington's
Wernicke's was ruled out
the Bristol stool chart says type 6
Does Dr [? Chu] do botox
Can I use Flonase with Zyrtec D
Stelara vs Humira vs Skyrizi?
my Garmin Venu 2 says stress 80
Omron Series 10 cuff reads high
the Eliquis copay card expired
Kroger Pharmacy doesnt have it
Does Medicare Part B cover this
UnitedHealthcare denied the MRI
Molina says out of network
the Celtics game gave me palpitations, lol
ran the Boston Marathon and lost a toenail
chapter 13, page 212 of the book
Zoom says update to 5.17.11
unit 4 west, bed 12
suite 210 is which building?
lot 22B on the vaccine card?
take the elevator to floor 3
gate B12 at the airport i fainted
my BMI is 31.2 and my goal is 27
i walked 3.2 miles in 58 min
baby is 22 inches and 9 lb 4 oz
contractions are 5-1-1
took plan b at 11
3/10 pain today, 7/10 yesterday
one half tablet then 3/4 tablet
from 2015 to 2019 i smoked
in the 90s i had hepatitis
he is 89 and still sharp
im 45 with 3 kids
my brother has schizophrenia
my grandmother made soup
both my sisters have PCOS
the doctor's assistant was rude
hello
can i get an appt asap
perfect
sounds good, see you then
k
Agent: What is your date of birth and last name?
Agent: A nurse will call you back within 24 hours.
Agent: Please hold while I check with the pharmacy.
what does my account say i owe
i forgot my username
is the address on file right
necesito hablar con una enfermera
se me acabo la insulina
tengo 45 años y soy hipertenso
cada 8 horas por 7 dias
How many days have you had it? » 5
Do you smoke? » no quit 2012
is it safe to double my dose of lasix
my ankle is the size of a grapefruit
my chart says stage 2 and grade 1
potassium 5.6 is that high
Troponin <0.01, BNP 88
HGB A1C 6.9 H 4.8-5.6
RBC⇥4.52⇥10*6/uL⇥3.80-5.10
99213-25 and 93000 were billed
F41.1 with F33.0
balance of 214.66 since last year
should I come at 10:15 or 10:45
may as well ask, will it hurt
Rose colored urine after beets
he has a mark like a bullseye
art class and music on thursdays
sunny and hot so i got dizzy
Chiari, Arnold's nerve, Tietze
Does Lipitor interact with grapefruit
I use a Libre 2 and a Medtronic pump
the Airsense 10 is too loud
Express Scripts lost it again
Humana says prior auth needed
Costco is cheaper than CVS
Denver Nuggets jersey rubbed my rash
Super Bowl party gave me gout
page 3 of form 8850
version 22.04 wont load
exit 14 then second light
I ate at Olive Garden and got sick
room temp is 68
size medium mask, 22 mm hose
1 in 4 chance
3 kids under 5
he is 77 and has dementia
my cousin is a nurse
my neighbors are loud
can someone translate
nope
gracias
Agent: Can you confirm your address?
Agent: Is there anything else I can help with today?
what's my group number
tomo losartan 50 y metformina
desde ayer tengo fiebre de 38.5
my calves cramp at night
the scar looks angry
i have a hernia repair question
how long does the numbness last
can ibuprofen raise my creatinine
Sodium 134 L, Chloride 99
eGFR >60
INR goal 2-3, mine 3.8
Platelets⇥148⇥K/uL⇥150-400
MCV 88.1 (80.0-100.0)
Urine protein 30 mg/dL
HCPCS A4253 not covered
modifier 25 and 59
ICD Z00.00
they quoted 4500 for the MRI
paid 35 at the desk
20/30 vision
reps of 12, 3 sets
8 glasses of water a day
sleep 5 to 6 hrs
I hope this helps
will do
may be allergic
april or may works
rose petals and honey tea
bill me later
chase the pills with juice
dawn dish soap burned my hands
I had Covid then Long Covid
the Moro reflex and Babinski
Baker's cyst behind the knee
Addison disease vs Cushing syndrome
Kegel exercises daily
does the Mayo Clinic diet work
Johns Hopkins said no
St Jude sent a card
I take Tums and Pepto
Advair Diskus or Symbicort
Trelegy is 600 dollars
the Nexplanon expired
Mirena or Paragard?
Blue Shield PPO gold
Medicaid renewal packet
Tricare Prime referral rules
Windows 11 wont open the portal
iPhone 14 camera
Galaxy S22 and Watch 5
room 3B then 410
floor 2, desk C
question 9 on page 4
step 3 of the taper
week 28 ultrasound
day 5 of antibiotics
10 out of 10 service
my mom is 68
sister is a diabetic
baby is teething
the kids are ok
please advise
not yet
ok will wait
Agent: We received your fax.
Agent: Your balance is 40 dollars.
Agent: Dr. [? Simmons] is out this week.
necesito renovar mi receta
me pica la piel
cita para el martes
`;
