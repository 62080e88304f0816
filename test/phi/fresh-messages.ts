// Lists of messages, made up for these tests; each was written before anybody looked at how the detector reads it, and each in other styles than the
// one before: typed in haste, letters, call centres, dictation, scanned and pasted documents, chat logs, carers, learners of English, the wards' shorthand.
// Written as in messages.ts; `⏎` is a line break.

/** Messages with identifiers in them. */
export const FRESH_MESSAGES = `
yo its [NAME keandre] i need my inhaler refilled asap
hi its [NAME brynlee]s mom she still has the ear thing
[NAME dashawn] here. still coughing up green stuff
any chance dr [? okafor] can squeeze in my lil girl [NAME aubree] tmrw
u guys have my old # its [PHONE 8135550142] now
dob [DATE 91994]
[DATE 041288] [NAME reyes]
name [NAME tamika broussard] bday [DATE 7 22 83] need appt
it's for my stepson [NAME Landry], he's 9
pls tell the nurse [NAME wyatt] finished the amoxicillin and still has fever
mi mama [NAME Eulalia Pacheco] needs a ride to dialysis on [DATE 3/14]
text [PHONE 720-555-0118] when the rx is rdy thx
im at [ADDRESS 1187 tamarack] if the nurse comes by
moving to [CITY Duluth] next month, can i transfer my records
just left [CITY Sandusky], gps says 20 min
our house number is [ADDRESS 4410], street is [ADDRESS Wisteria]
my apt is [ADDRESS 12-C] not 12-B
the kid's bday is [DATE 2/29/2016]
had my last mammo [DATE feb of 22]
my sugar log for [DATE 10/1]: 142 fasting, 188 after dinner
from [DATE the 3rd of march] til now nothing helps
discharged on [DATE the twelfth of october]
I had a D&C on [DATE 1 Dec 2023]
Surgery date: Thursday, [DATE 11 September 2025]
I first saw you back in [DATE Nov '19]
pt since [DATE 06-2014]
the fall happened [DATE July Fourth], fireworks and all
she's been gone since Easter Sunday, [DATE April 20, 2025]
Dear Sirs, I am writing in regard to my late husband, [NAME Wendell Ostrander], who passed away on the [DATE 17th day of May, 2024].
To Whom It May Concern: My name is [NAME Harriet Quackenbush] and I have been a patient since [DATE March of 1998].
Respectfully yours,⏎[NAME Cornelius Vanterpool]⏎[ADDRESS 611 Old Orchard Lane]⏎[CITY Chillicothe], [? Ohio] [ZIP 45601]
Kindly direct all correspondence to my attorney, [NAME Lucius Merriweather], Esq., at [ADDRESS 40 Courthouse Square].
I remain, very truly yours, [? Mrs.] [NAME Philippa Dunstable]
I am [AGE ninety-three] years of age and do not use the computer well, so my granddaughter [NAME Celeste] is typing this.
My late wife [NAME Marguerite] and I resided at [ADDRESS 2 Lighthouse Road], [CITY Rockport], for fifty years.
Please telephone me at [PHONE 555-0178], or rather [PHONE 555-0143] as they say now.
Please be advised that I, [NAME Ignatius P. Rademacher], hereby request copies of my chart.
His Medicare card reads [HEALTH_PLAN 5YJ2-KM6-PW80].
Thank you for calling member services, I have you as [NAME Rosalind Achebe], is that right?
Caller states her name is [NAME Tonya Whitfield-Barnes], subscriber [HEALTH_PLAN HNC772019443], DOS [DATE 08/14/25], claim [OTHER_ID 25226A00918].
I can verify ID [HEALTH_PLAN 004417729-02] and date of birth [DATE 6/18/1971] for the dependent.
ref # for this call is [OTHER_ID I-2230049817]
auth [OTHER_ID A120093847] approved thru [DATE 12/31/25]
Member: [NAME PETROVIC, DRAGAN] ID: [HEALTH_PLAN JQH660T91827] GRP: [HEALTH_PLAN 174532M2A3]
The cardholder is [NAME Bridget O'Halloran], payer ID [? 62308]
ticket no [OTHER_ID INC0048812] was opened yesterday
your interaction id is [OTHER_ID 7f3a-99c1-20]
Prior claim [OTHER_ID 8820394857100] denied, remark N290
provider tax id [OTHER_ID 47-2209184] and NPI [LICENSE 1003000126]
so my number is [PHONE five five five oh one seven eight]
ok you can reach me at [PHONE four oh five, five five five, zero one nine one]
the social is [SSN two one nine, double zero, four four three one]
it's [PHONE 5 5 5, 0 1 6 2], area code [PHONE 6 1 2]
my birthday is [DATE january the ninth nineteen sixty seven]
date of birth is [DATE four slash twelve slash seventy nine]
i was born [DATE oh three oh five fifty eight]
member id is [HEALTH_PLAN w as in whiskey two two zero eight one four four seven]
zip code [ZIP nine four one one zero]
email is [EMAIL tessa underscore m at gmail dot com] all lowercase
my email address is [EMAIL rob dot halvorson at outlook dot com]
card number [CARD four one one one, one one one one, one one one one, one one one one]
my last name is spelled [NAME k o w a l s k i]
address is [ADDRESS nineteen twenty two willow bend court]
medical record number [MRN one zero zero eight eight two]
PATIENT: [NAME RUTHERFORD ALBEMARLE] SEX: M DOB: [DATE 1O/12/1949]
Narne: [NAME Josefina Tapia]⏎D0B: [DATE 05/05/1961]
MRN:[MRN 0099-2817]⏎Adm Dt:[DATE 04/02/25]⏎Dsch Dt:[DATE 04/06/25]
Pt Name: [NAME Okonkwo, Chidi]⏎Acct: [ACCOUNT V00188273645]⏎Unit #: [MRN M000448812]
Patient ID | [MRN 77-10-2834] | Name | [NAME Siddharth Raghunathan] | Sex | M
Rx# [OTHER_ID 4410982-00]⏎[NAME HALPERIN, JUDITH]⏎TAKE ONE TABLET DAILY⏎QTY 30
Rx [OTHER_ID 0993812] Metoprolol ER 50mg, filled [DATE 09/03/25], [? Dr. Bhatt]
Accession No. [OTHER_ID S25-10332] Collected [DATE 10/11/2025] [? 08:14]
Specimen ID: [OTHER_ID 231-884-0092-0]
SUBSCRIBER NAME⏎[NAME LEONORA FITZHUGH]⏎MEMBER NUMBER⏎[HEALTH_PLAN 80840 9151014609]
Policy Holder: [NAME Terrence Obi]⏎Group No.: [HEALTH_PLAN 0P2234]⏎Effective: [DATE 01/01/2025]
Responsible Party:⏎[NAME Magdalena Czerny]⏎[ADDRESS 5580 N Ashland Ave Unit 2]⏎[CITY Chicago] [? IL] [ZIP 60640]
Guarantor [NAME Lemuel Stackhouse]  Acct No [ACCOUNT 3302918]  Amount due $212.40
Ship to: [NAME Odalys Ferreiro], [ADDRESS 3300 NE 2nd Ave #1405], [CITY Miami] [? FL] [ZIP 33137]
Bill To⏎[NAME Hector & Luz Sandoval]⏎[ADDRESS P O Box 1882]⏎[CITY Las Cruces] [? NM] [ZIP 88004-1882]
Device: Medtronic Azure XT⏎S/N: [DEVICE RNB604418H]⏎Implanted: [DATE 03-Feb-2022]
Lead 1 serial [DEVICE LFF118820V], lead 2 serial [DEVICE LFF118821V]
UDI [DEVICE (01)00643169007222(21)RNB604418H]
cpap sn [DEVICE 23201774402] keeps saying call provider
hearing aid left [DEVICE 22148830] right [DEVICE 22148831], both whistle
my pump is tandem serial # [DEVICE 1104882]
mac address of the tablet is [DEVICE a4-83-e7-11-0c-2f]
our [NAME Theo] was 6lb 2oz at birth and now 9lb
this is [NAME Magnolia]'s dad, she swallowed a bead
i am the mother of [NAME Ezekiel Bonner], second grade, needs his adhd meds at school
My twins [NAME Indigo] and [NAME River] both have hand foot mouth
baby [NAME Anders] born [DATE 10/30] still not latching
school says [NAME Priya] needs the form by friday, her teacher is [? Ms.] [NAME Lundquist]
i take care of my neighbor [NAME Gertie], shes [AGE 91] and forgets her pills
caring for my uncle [NAME Bartholomew], he lives w us in [CITY Pawtucket]
my client [? Mr] [NAME Delacroix] wont eat, i am his aide
his sister [NAME Winifred Sax] is the health care proxy, [PHONE 617-555-0199]
I'm [NAME Roscoe]'s caregiver from Visiting Angels
HCPOA: [NAME Yevgenia Markova] (daughter) h: [PHONE 718-555-0134] c: [PHONE 917-555-0162]
our foster son [NAME Jaylen T.] needs vaccine records, dcf case [OTHER_ID 44-20917]
dad's name is [NAME Horst]. born in [DATE 1/1938]. hes mixing up his meds
Patient: my mother, [NAME Concetta Bellavia]. Age [AGE 94].
she will be [AGE 90] in december so we want the high dose
Grandpa hit [AGE 102] yesterday, still drives me nuts
age: [AGE 97], lives alone
hola buenas, mi nombre es [NAME Yesenia Cárdenas], my son has fever
mi esposo se llama [NAME Abundio], he had a stroke last year
naci el [DATE 14 de julio de 1959] y mi seguro es medicare
mi direccion es [ADDRESS 418 Calle del Sol], [CITY Laredo]
el numero de mi celular es [PHONE 956 555 0127], gracias
llameme al [PHONE 210-555-0166] por favor
la niña [NAME Itzel] tiene tos, nacio el [DATE 2 de enero]
soy [NAME Don Chema], the man with the foot ulcer
mi numero de expediente [MRN 0044719]
vivo en [CITY Calexico] y no tengo carro
mi suegra [NAME Herminia] tiene [AGE 93] años
correo: [EMAIL chayo.mtz@example.mx]
el seguro social de mi papa [SSN 601-22-8874]
mi licencia es [LICENSE B8840021]
What is your full name? » [NAME wendy p]
First name? » [NAME Tobias]
Can I get your last name please » its [NAME obrien-castillo]
Who is the appointment for? » me, [NAME Marnie Klopfenstein]
Who is the emergency contact? » my boyfriend [NAME dex]
What's the patient's name? » baby girl [NAME hutchins]
and your date of birth? » [DATE 11.3.68]
DOB please » [DATE 3rd june 71]
When were you born? » [DATE sept 1 1955]
When was your last visit? » around [DATE the 20th of may]
When did symptoms start? » [DATE sept 30]
Date of injury? » [DATE 9-17]
Best number? » [PHONE 3125550184]
What number can we reach you on? » [PHONE 555 0112]
Is there another phone? » yes [PHONE 646 5550107]
Where do you live? » [CITY Ypsilanti]
What is your mailing address? » [ADDRESS po box 90] [CITY taos]
Home address? » [ADDRESS 7 crabapple ct] [CITY bettendorf] ia [ZIP 52722]
Street name and number? » [ADDRESS 2290 Piedmont]
ZIP? » [ZIP 30324]
What's your insurance ID number? » [HEALTH_PLAN 3HZAN88201447]
Group number? » [HEALTH_PLAN 70021]
Can you read me the number on the back of the card? » [HEALTH_PLAN 80440192]
Last 4 of SSN » [SSN 0482]
Can you provide your social security number? » [SSN 433 81 2290]
MRN? » [MRN 5530197]
Can I have your driver's license number? » [LICENSE G400 1182 7733]
License plate of the car you're waiting in? » [VEHICLE 7RTX209]
What's the prescription number? » [OTHER_ID 6630021]
What is the claim number? » [OTHER_ID 9920-AX]
What's your username? » [OTHER_ID kittycat_92]
Email? » [EMAIL mrs.toomey@example.org]
How old is your mother? » [AGE 96]
Card number please » [CARD 6011 0009 9013 9424]
And the security code? » [CARD 882]
What's your account number? » [ACCOUNT 100-77-3381]
pay w visa [CARD 4012888888881881] [? 11/28] [CARD 044]
debit [CARD 5105 1051 0510 5100] [? 4/29] cvv [CARD 917] zip [ZIP 60614]
wells fargo routing [ACCOUNT 121000248] acct ending [? 2210]
autopay from account [ACCOUNT 8841-0092-7]
my fsa card isnt working acct [ACCOUNT F-0092817]
bill #[ACCOUNT 55082910] is a mistake
statement no. [ACCOUNT 2025-09-88120]
sent a check from acct no [ACCOUNT 009 441 882 7]
DL [LICENSE H12399817] is on file from florida
State ID [LICENSE 044 882 190]
passport [LICENSE 541882093] needed for the travel vaccines
my CDL number [LICENSE 4471-88-2910], physical due [DATE 10/31]
alien registration [LICENSE A204 881 773]
lpn lic # [LICENSE PN5210044]
plate: [VEHICLE 6ABC-Y1]
silver corolla, tag [VEHICLE KRW3310], in spot 4
the accident claim needs the vin [VEHICLE 2T1BURHE5JC074711]
[URL tinyurl.com/rash-pics-aug]
my photos: [URL https://share.icloud.example/p/0aB9xk2]
see [URL caringbridge.org/visit/melindastrong]
[? linkedin.com] page is [URL www.linkedin.com/in/jmcallahan-rn]
your site logged [IP 172.16.40.9] as suspicious
IP: [IP 2607:fb90:1a2c::44]
my snap is [OTHER_ID dee.dee_04]
venmo [OTHER_ID @Carla-Hynes-3] for the copay refund
gamertag [OTHER_ID xXpainfreeXx] haha
login [OTHER_ID jstephens62] password not working
case worker gave me [OTHER_ID CW-0098-2217]
docket [OTHER_ID 25-CV-10482] the judge wants records
study id [OTHER_ID NX-0417] in the trial
voter id no, but employee number [OTHER_ID E20981] yes
tracking number [OTHER_ID 9400 1118 9922 3344 5566 77]
inmate [OTHER_ID 20419-088] needs insulin
iris scan ref [BIOMETRIC IR-771-20]
fingerprint id [BIOMETRIC FP00291] wouldnt read
fax labs to [FAX (815) 555 0149] care of [NAME Ingrid]
fax: [FAX 5035550101]
f [FAX 212.555.0122] p [PHONE 212.555.0120]
ph# [PHONE 1.888.555.0140] opt 3
mobile [PHONE +44 7700 900123] im in [CITY london] this week
[PHONE (206)555-0147]
[PHONE 4155550139] is better
ring [PHONE 555-0108] and ask for [NAME Minnie]
wife's cell: [PHONE 337 555 0150], [NAME Evangeline]
my neighbor's name is [NAME Aloysius], he'll let u in
the aide who came was [NAME Shanice] and she was lovely
[? Mr. and Mrs.] [NAME Tillinghast] will arrive at noon
i go by [NAME Teddy] but chart says [NAME Theodora Marsh]
name change: was [NAME Kristen Bauer], now [NAME Kristen Holloway]
my ex husband [NAME cole] keeps calling you guys, dont give him info
spelling is [NAME Ng], N-G, not [NAME Wing]
thank you kindly⏎[NAME margie]
ty [NAME jo]
-[NAME Ravi]
Best, [NAME Annika Sørensen]
Cheers, [? Col.] [NAME Bertrand Hale] (ret.)
respectfully [NAME tyrone m.]
[NAME Giovanna], 34F, asking about birth control
re: [NAME Kettleman] refill
cc: [NAME Dolph Ziegler]
attn [NAME Rosa] in billing
patient=[NAME Corwin Ames]; dob=[DATE 1977-08-30]; mrn=[MRN 0092814]
{"firstName":"[NAME Anjali]","lastName":"[NAME Deshpande]","dob":"[DATE 1990-12-01]","phone":"[PHONE 2125550176]"}
name,dob,member_id⏎[NAME Loretta Finch],[DATE 02/11/1948],[HEALTH_PLAN MBR448120]
First Name: [NAME Ottavio]⏎Last Name: [NAME Marchetti]⏎Cell: [PHONE 201 555 0149]⏎Zip: [ZIP 07030]
[NAME Zadie Blackwood] 😊 here is my new number [PHONE 917-555-0181] 📱
🎂 [DATE 3/9/92] 👤 [NAME Marco T]
Chat with [NAME Dorothea V.]⏎9:02 AM⏎can you see my messages
[NAME Kiera]: hi⏎Agent: hello how can i help⏎[NAME Kiera]: i need to change my appt on [DATE 11/14]
Visitor [NAME Ezra Lindholm] joined the chat
Transcript for [? Mrs] [NAME Adaeze Umeh], started 10:41
You: my kid [NAME Torsten] has a rash⏎Support: What's [NAME Torsten]'s date of birth?⏎You: [DATE 4/30/2019]
Ok [NAME Lorraine], I found you. [ADDRESS 88 Fenwick Street], correct?
Thanks [NAME Jamal]. I've updated your email to [EMAIL jamal.w@example.net]
No problem, [? Ms.] [NAME Svensson]!
I've got a [NAME Patrick Oduya] on the other line about the same thing
Good morning doctor, myself [NAME Venkatesh], age 45, having sugar problem since 5 years
Dear madam, my good name is [NAME Farhana Siddiqui] and I want appointment for my husband
I am the daughter of [? Mr] [NAME Li Guowei], he is 78 and he no speak english
me name [NAME Olena], I come from Ukraine, need doctor paper for school of my boy [NAME Danylo]
Kindly do the needful for refill of my father [NAME Subramanian], UHID [MRN 100482217]
Pls to inform that [NAME Ibrahim] vaccination card is lost
67M [NAME Strickland] s/p CABG [DATE 6/3], c/o SOB
pt [NAME DeAngelo] in rm 4 wants his wife [NAME Trish] called at [PHONE 555-0174]
FYI [NAME Haverford]'s daughter called, she is POA
f/u w/ [? Mrs.] [NAME Nakagawa] re biopsy [DATE 10/22]
[NAME J. Abernathy] DOB [DATE 8/8/88] no show x2
Seen w/ interpreter; mother [NAME Blessing] at bedside, infant [NAME Favour], DOL 3
Admit [DATE 3/1-3/5] for CHF exac, Dr. [? Osei] attending
Hx per brother ([NAME Emmett], [PHONE 404.555.0128])
D/c'd [DATE 12-24-24] to SNF in [CITY Valdosta]
Next of kin: [NAME Rhiannon Price]; relationship: niece
lmao my real name is [NAME Bartholomew] but nobody calls me that
im [NAME zoey] w a y im 15 can i come w/o my mom
my bf [NAME tre] thinks its mono
its ya girl [NAME nevaeh] lol need my bc refilled
hiii this is [NAME maddie hoffmann] from [CITY plano] idk if u remember me
my insta is [OTHER_ID maddie.hoff09]
snap: [OTHER_ID zo_zo4eva]
roblox name [OTHER_ID xDarkWolf77]
dm me on discord [OTHER_ID kev#4471]
my card is⏎[CARD 4532⏎0151⏎1283⏎0366]
SSN⏎[SSN 266⏎11⏎0982]
call me⏎[PHONE 650⏎555⏎0135]
my number [PHONE 6 5 0 - 5 5 5 - 0 1 3 5]
[PHONE 650 . 555 . 0135]
phone [PHONE six50 555 01three5]
ssn [SSN 2 6 6 1 1 0 9 8 2]
[SSN 266_11_0982] is the social
ssn: [SSN 266/11/0982]
social sec. no.[SSN 266110982]
mrn [MRN four four seven one nine oh]
email [EMAIL dana (at) fairway (dot) org]
e-mail me: [EMAIL h.okafor (at) example (dot) com]
reach me at [EMAIL luz_marina @ example . com]
[EMAIL TONYB@EXAMPLE.COM] is best
dob is the [DATE eleventh of the fourth eighty six]
born on [DATE Valentine's Day 1984]
[DATE December the 3rd, two thousand nineteen] was my last visit
I was diagnosed [DATE Aug. 2017]
my water broke on [DATE the 30th of oct]
scheduled for tues [DATE 12/2] 8:15a
can we do [DATE January 6] or [? 7] instead
I've been on it since about mid-[DATE June 2023]
period due [? the 18th]
labs from [DATE 4.12.25] vs [DATE 7.30.25]
stitches out [DATE Dec. 1st]?
the accident on [DATE nov. third]
She died [DATE 2023-11-09].
my 2nd dose was [DATE 5 / 6 / 21]
admission: [DATE 01JUN2025]
visit of [? 6th inst.] hmm i mean [DATE June 6th]
Exp. delivery [DATE 02-14]
retired on [DATE 31 August 2019], medicare since [DATE 9/1/19]
Turned [AGE 90] on sunday, whole family came
my dad ([AGE 93]) cant hear the phone
both grandparents are [AGE 95] and [AGE 91]
a [AGE 98] [? year-old] resident of ours
im [AGE ninety one] sorry typo
at [AGE 99] she still gardens
Mom, age [AGE 104], has a new cough
I live behind the feed store at [ADDRESS 5512 State Route 79]
[ADDRESS 1204 MLK Jr Blvd apt 7], buzzer 7
[ADDRESS 77-12 Parsons Blvd], [CITY Flushing]
[ADDRESS 350 Fifth Avenue, 21st floor]
It's the yellow house, [ADDRESS 9 Pepperwood]
pick up from [ADDRESS 402B Rosewood Terrace] please
dad lives at [ADDRESS 1 Riverside Plaza Apt 22K]
my new addy [ADDRESS 19445 e powers pl], [CITY centennial]
staying at the [? Motel 6] on [ADDRESS 1100 Airport Pkwy]
Send supplies to [? General Delivery], [CITY Homer] [? AK] [ZIP 99603]
[ADDRESS Flat 3, 22 Acacia Gardens]
return label: [ADDRESS HC 66 Box 12A]
between [ADDRESS Pine and Broadway], the brick one
Lot [ADDRESS 14 Shady Acres Mobile Home Park]
moved from [ADDRESS 31 Elm] to [ADDRESS 204 Birchwood Dr]
Home: [ADDRESS 8200 Cedar Ridge Cv]⏎Work: [ADDRESS 1 Innovation Way]
I drive from [CITY Tuscumbia] every week
originally from [CITY Poughkeepsie] but live in [CITY Beacon] now
the nearest hospital to [CITY Truckee]
can the van pick me up in [CITY East Orange]
I'm over in [CITY Ferndale], [? MI]
[CITY Ocala], [? FL] [ZIP 34471]
patient lives in [CITY Bernalillo County]
we're in the [CITY Twin Falls] area
is there a lab in [CITY Winnemucca] or [CITY Elko]?
zip+4 is [ZIP 60201-3344]
zip changed to [ZIP 85281]
[ZIP 73301] zip
my hospital wristband says [MRN 4418820]
sticker on my folder [MRN PT-0044-81]
barcode no. on the band [MRN 77420019]
my patient portal ID: [MRN 5582-1190]
health record no [MRN HR20418]
UMRN [MRN 0082841]
case # [OTHER_ID 8827] with the ombudsman
complaint reference [OTHER_ID COMP-25-0091]
my voucher code [OTHER_ID TRV-8812-KQ]
uber health trip id [OTHER_ID 3f9a22]
appointment confirmation [OTHER_ID 88KQ2]
wait list ID [OTHER_ID W-2209]
badge [OTHER_ID 10448], i work here
student ID [OTHER_ID 900441872]
Medicaid ID ends with letter, it is [HEALTH_PLAN 22004418J]
plan id [HEALTH_PLAN H1036-200] member [HEALTH_PLAN 0019284471]
on my card RxPCN [? ADV], RxGRP [HEALTH_PLAN RX8821], id [HEALTH_PLAN 881402931]
new ins: bcbstx, [HEALTH_PLAN ZGPA88201944], grp [HEALTH_PLAN 229014]
cobra policy [HEALTH_PLAN 55-0918273]
dental through delta id [HEALTH_PLAN 110029384]
my va id [HEALTH_PLAN 1012345678V123456]
vision plan vsp [HEALTH_PLAN 0042-9911]
checking [ACCOUNT 004482910] at chase routing [ACCOUNT 322271627]
sort it to my credit union acct [ACCOUNT 5500918]
bill acct number on top right [ACCOUNT 400-1882-77]
payment plan # [ACCOUNT PP10442]
iban [ACCOUNT GB29 NWBK 6016 1331 9268 19]
HRA acct [ACCOUNT 0091-2288]
my nursing lic. [LICENSE RN 9421180] FL
pharmacist license [LICENSE PS44021]
drivers [LICENSE D12345678901], new jersey
passport number: [LICENSE C00881924]
real id [LICENSE Y4401882]
visa number [LICENSE 20193344102] for the travel letter
notary commission [LICENSE 1182204]
handicap placard [VEHICLE 2284419M]
my plates are [VEHICLE KDD 9021]
tow company has my car vin [VEHICLE 5NPE24AF8FH019284]
wheelchair serial [DEVICE QK22-00981]
CGM transmitter id [DEVICE 8G4X1A]
ventilator s/n [DEVICE TR0049182]
model X2 serial number [DEVICE 90221884]
the implant card: REF 1234, SN [DEVICE 009182734]
my nebulizer serial# is [DEVICE NB-20918]
bluetooth [DEVICE 00:1A:7D:DA:71:13] wont pair
here: [URL https://tinyurl.example/y7x]
pictures at [URL dropbox.example.com/s/a8k2/rash.jpg]
my site [URL marisolsbakery.com]
IP [IP 73.202.11.9] got locked out
thumbprint ID [BIOMETRIC TP-1182]
voice print [BIOMETRIC VP0091] enrolled
visa [CARD 4485 2757 4230 8327] [? 01/29] code [CARD 221]
use mc [CARD 5425233430109903]
card # ending in [? 4242], cvv [CARD 019]
new card: [CARD 3714-496353-98431]
tel [PHONE 787-555-0147] (PR)
[PHONE 1 (800) 555-0190 ext. 5]
office: [PHONE 212/555-0163]
c: [PHONE 3105550148] w: [PHONE 3105550149]
call [PHONE 5550148] between 1-3
text [NAME Bev] at [PHONE 360.555.0121]
wa [PHONE +52 55 5555 0192]
#[PHONE 9195550106]
[PHONE 919 555 0107] after school
my # is [PHONE 704five five five0188]
FAX RESULTS TO [FAX 2025550199]
f: [FAX 503/555-0102]
Fax (attn [NAME Greta]): [FAX 1-877-555-0114]
the guy who takes care of me, [NAME Leopold], is on vacation
i'd like [NAME Sunita] to have access to my chart
please remove [NAME Craig Dunmore] as my contact
is [NAME Fitzgerald] ready for pickup? pharmacy said to ask you
give the message to [NAME Octavia] please
it was [NAME Rupert] who fell not me
[NAME Amina] vomited at 3am and again at 5
[NAME grayson] threw up his meds
[NAME Leilani]'s fever broke
picking up for [NAME Desmond Tutwiler]
[NAME Tran, Minh-Anh] 10:30 appt running late
can [NAME Beatrix] see the same dr as me
my husband's name [NAME Lamont], mine's [NAME Keisha]
spouse: [NAME Annalise]
daughter ([NAME Freya], 6) has lice
sons [NAME Caleb] & [NAME Joshua]
we named her [NAME Wren]
everyone says [NAME Nico] looks pale
roommate [NAME Siddharth] drove me
wife [NAME ludmila] will call
the baby [NAME Ikaika] is jaundiced
girlfriend [NAME Shay] has same symptoms
my boss [NAME Glenda] needs the note by friday
teacher [? mrs.] [NAME applebaum] needs the form
coach [NAME Dunleavy] saw him collapse
Officer [NAME Brannigan] took the report
pastor [NAME Elijah] drove me there
my lawyer [NAME Saul Fenster] wants records
Yours,⏎[NAME Ines]
Take care,⏎[NAME Roland & Pam Yost]
Sent by [NAME Chaya Rosenbaum]
— [NAME Teodora]
[NAME K. Whitcombe]⏎[PHONE 555-0119]
submitted by: [NAME Hollis Ng]
Signature: [NAME Abelard Joyner]
hola habla [NAME Maricruz], la mama de [NAME Santi]
a nombre de [NAME Rubén Olvera]
soy la señora [NAME Altagracia]
mi hermana [NAME Xochitl] tuvo bebe el [DATE 9 de octubre]
nací en [DATE marzo de 1980]
mi cita es para el [DATE 15/11]
cumple el [DATE 4 de julio]
mi domicilio es [ADDRESS 2208 S Kedzie], [CITY Chicago]
marqueme al [PHONE 773 555 0180]
numero de poliza [HEALTH_PLAN PZ-441029]
mi apellido es [NAME Villaseñor]
tarjeta [CARD 4716 9872 2309 1162]
codigo postal [ZIP 78521]
What name is the account under? » [NAME petrakis]
Name on the card? » [NAME ROSALYN K MUTASA]
Mother's maiden name? » [NAME thibodeaux]
Who referred you? » my neighbor [NAME Alma]
Relationship and name of caller? » daughter, [NAME Shoshana]
What's the baby's name? » we havent picked, maybe [NAME Juniper]
Spell your last name? » [NAME M-C-A-L-L-I-S-T-E-R]
Your birthday? » [DATE 5/5/55]
Birth date of the child » [DATE nov 8 2021]
Date of service? » [DATE aug 3]
Which day was your appointment? » [? the 9th]
Year and month of surgery? » [DATE 2018 june]
Phone on file? » [PHONE 8085550111]
What's your cell? » [PHONE eight oh eight 555 0111]
And a fax number? » [FAX 808 555 0112]
Address? » [ADDRESS 14 b hillcrest]
Apartment number? » [ADDRESS 3f]
What town are you in? » [CITY skowhegan]
City, state? » [CITY Las Vegas] [? NV]
Zip code please » its [ZIP 96813]
Member ID? » [HEALTH_PLAN h88 0029 1847]
And the group number? » i think [HEALTH_PLAN 0091AB]
Insurance policy number? » [HEALTH_PLAN 77-829-100]
Social? » [SSN 509-44-1827]
Could you give me the last four? » [SSN 1827]
Chart number? » [MRN c-20918]
Tax ID? » [OTHER_ID 84-2219087]
What's the order number? » [OTHER_ID 114-0098]
Reference number from the letter? » [OTHER_ID LTR 2025 88]
Device serial? » sn [DEVICE 44 0192]
VIN? » [VEHICLE 1FTFW1ET5DFC10312]
License number? » [LICENSE 4488 2901]
Security code? » [CARD 4471]
Routing number? » [ACCOUNT 026009593]
User ID? » [OTHER_ID bgoldfarb]
Email address? » [? none@] sorry its [EMAIL nina.f@example.com]
How old is your father? » [AGE 90] in may
hey so i moved last week, new address is [ADDRESS 2231 n harwood ave unit 5] [CITY tempe]
this is [NAME jeanine] calling back about the referral for my shoulder
whoever answers pls tell [NAME carmelo] his labs are fine, thats my son
my daughter [NAME Sienna Kowalczyk] was seen on [DATE May 3] and needs her inhaler
can somebody from billing call [? Mr.] [NAME Yarborough] at [PHONE 919-555-0177]?
I need a copy of my records sent to [FAX 704 555 0138] by friday
patient account [ACCOUNT 88-204417], statement date [DATE 09/15/2025]
my insurance id is [HEALTH_PLAN YPX W1234 5567] group [HEALTH_PLAN 71555]
do you take bcbs? my number is [HEALTH_PLAN XOF839201774]
[NAME Kelvin Asamoah], dob [DATE 2-18-1990]. requesting std results
is it ok that [NAME peyton] eats before her bloodwork
im worried about my husband [NAME Radley], hes been dizzy since his pacemaker was put in [DATE 8/22]
we live in [CITY Gulf Shores] and can't make it before 10
lives at [ADDRESS 19 Foxglove Circle], [CITY Ames], [? Iowa]
I was told to give you my license, its [LICENSE T64-88-1920]
our plate is [VEHICLE CX4 88T] if security asks
The VIN from the accident report is [VEHICLE 3FA6P0H73HR123456]
please reset my portal, user name [OTHER_ID cjbarlow58]
I filed a grievance, the tracking id is [OTHER_ID GRV-004418]
refill Rx [OTHER_ID 7740912] at walgreens
my pharmacy card bin [HEALTH_PLAN 015581] pcn [HEALTH_PLAN 03200000] grp [HEALTH_PLAN PSC4488]
serial no of my scooter is [DEVICE GGS-2201874]
insulin pump SN [DEVICE 1048820-7] alarms all night
ip address [IP 24.118.7.201] says connection refused
my old doctors site [URL www.drpatelfamilymed.com] has my shots
rash pics at [URL imgur.com/a/Qx82Kd]
email me at [EMAIL big_ron_1966@yahoo.com] not the work one
[EMAIL s.obrien@stmarys.example.edu] is my school mail
ssn for the form: [SSN 318-70-4422]
its [SSN 318704422] the social you asked for
last 4 ssn [SSN 4422] dob [DATE 3/3/71]
pay with discover [CARD 6011 1111 1111 1117] exp [? 02/28] sec code [CARD 339]
card on file [CARD 4000056655665556] was declined
bank info: routing [ACCOUNT 071000013], checking [ACCOUNT 0055 2219 87]
my mom is [AGE 91] and im her only caregiver
he turned [AGE 100] on sunday
she's [AGE 94] [? yrs old] with dementia
born [DATE jan 9 1951], here since [DATE 2003-04]
appointment on [DATE the 4th of november] with dr [? Singh]
last colonoscopy [DATE 06/2018]
i had the procedure on [DATE 10-14-25] and im still bleeding
vaccinated [DATE 3/2/21] and [DATE 3/30/21]
she passed on [DATE Sept. 30th 2025]
due date [DATE feb 21st]
out of work from [DATE 10/6] thru [DATE 10/20]
symptoms began [DATE the 2nd of September]
I will be travelling from [DATE December 18] until [DATE January 4]
lmp [DATE 9/25]
fell on ice [DATE jan 30]
call my sister [NAME Monique] instead, [PHONE 504 555 0193]
home [PHONE 555-0155] cell [PHONE 555-0156] same area code
[PHONE 608-555-0110] ask for [NAME Gunnar]
text ok: [PHONE 5125550129]
phone number is [PHONE 3 0 3 5 5 5 0 1 8 8]
you can call my office at [PHONE 1-312-555-0167], extension [PHONE 2208]
my # [PHONE (952) 555-0144]
whatsapp [PHONE +1 829 555 0133]
phone seven oh two [PHONE five five five one one nine four]
tell him [NAME Augustus] called
I spoke to [NAME Marisela] in scheduling last week
Signed, [? Dr.] [NAME Lenore Castellanos], [? PhD] (patient)
thx, [NAME Bo]
best,⏎[NAME Ignacio R.]
Regards⏎[NAME Yvette Delaney-Brooks]⏎[PHONE 757.555.0102]
[NAME Constance], mother of [NAME Oliver Trent]
on behalf of [NAME Nadine Abdulrahman]
his name is [NAME Jericho] and he's 3
we call her [NAME Birdie], legal name [NAME Bernice Holloman]
her name's [NAME Fenwick, Lottie]
My name is [NAME Tui Parata] and I'm visiting from New Zealand
im [NAME Wyn], nice to meet you
patient is [NAME Ulises Marroquin]
for my wife [NAME Noor]
grandma [NAME Rosalee] is on oxygen
my granddaughter [NAME skye] has strep
my uncle [NAME Jedidiah] can't hear, call me instead
my partner [NAME Ashwin Nambiar] is also a patient
emergency contact changed to [NAME Petronella Vos] [PHONE 616 555 0145]
my boyfriend [NAME Kaz] will be picking up
ask [NAME Tomasina] at the desk, she knows me
[NAME Beauregard] has a seizure disorder
[NAME Mina] and [NAME Lucas] both need flu shots
why was [NAME Ellery] given that dose
Did [NAME Josephine Arceneaux] leave a message?
Is [? Mrs.] [NAME Tolliver] still in room 8?
Hi [NAME Keziah], your results are ready.
Dear [? Mr.] [NAME Oyelowo], we received your form.
Patient [NAME Sorrel Banks] reports dizziness.
Patient: [NAME Xavier-Luis Ocampo]⏎DOB: [DATE 12/25/1985]⏎Phone: [PHONE 555-0141]
NAME [NAME DORIS MAE HUCKABEE] ROOM 12
Pt [NAME Krzysztof W.], MRN [MRN 20-44-817]
mrn is [MRN 118820047]
Chart [MRN #C-44829] needs updating
Hospital number [MRN 0041 8827]
patient no. [MRN 77-3310]
medicare: [HEALTH_PLAN 9AX4-WK2-RT61]
medicaid id [HEALTH_PLAN 880044112A]
member [HEALTH_PLAN 0048217733]
policy number is [HEALTH_PLAN GH 448 2091 B]
claim no. [OTHER_ID 2025091800442]
prior authorization number [OTHER_ID 88204417]
invoice [ACCOUNT INV-20418] paid already
acct: [ACCOUNT 4471-0] balance?
NPI of my therapist [LICENSE 1588667638]
passport [LICENSE N8820144]
nurse license [LICENSE RN402817] expires soon
id number on the ankle monitor [DEVICE 44-2207]
left knee implant lot, serial [DEVICE 1Z20419]
order number [OTHER_ID 884-2019] from the supply company
case [OTHER_ID 4:25-bk-10442]
employee id [OTHER_ID 550821]
fingerprint file [BIOMETRIC FP-2201-K]
send to [ADDRESS P.O. Box 5581], [CITY Pago Pago]
[ADDRESS 1500 Sugar Bowl Dr], [CITY New Orleans] [? LA] [ZIP 70112]
mailing address [ADDRESS 88 Kercheval], [CITY Grosse Pointe]
its [ADDRESS 4 Privet Drive], blue house
I'm in [ADDRESS apartment 210], buzz me
come to [ADDRESS 7th and Main]
[ADDRESS 12 County Rd 9], mailbox by the barn
my home is [ADDRESS 3 bluff view ln] [CITY dubuque]
zip is [ZIP 52001]
we're out in [CITY Waukesha]
My ride comes from [CITY Yazoo City]
closest urgent care to [CITY Kalispell]?
he's at rehab in [CITY Tuscaloosa]
I grew up in [CITY Bismarck]
Hola, soy [NAME Ofelia Barragán], necesito cita
mi bebe [NAME Dario] tiene calentura
fecha de nacimiento: [DATE 23/08/1977]
mi telefono [PHONE 323-555-0190]
mi numero de miembro es [HEALTH_PLAN MX00418827]
se llama [NAME Wilfredo]
vivo en la [ADDRESS 1420 W Adams] en [CITY Phoenix]
What is your name and date of birth? » [NAME Lorna Tisdale] [DATE 6-6-60]
Name and DOB? » [NAME hal], [DATE oct 10 1944]
Who am I chatting with? » [NAME Priscilla]
May I ask your last name? » [NAME Ng]
What is the best phone number? » [PHONE 720 555 0101] cell
What is your address? » [ADDRESS 1 w main]
What's your zip code? » [ZIP 44107]
Which city? » [CITY Lakewood]
Date of your last tetanus shot? » maybe [DATE june 2017]
When is your surgery? » [DATE 11/12]
When's the baby due? » [DATE march 2]
Insurance ID? » [HEALTH_PLAN R0048 8271]
Can you confirm the last 4 of your social? » [SSN 9917]
And the MRN please » [MRN 0-448-217]
Email on file? » [EMAIL pbj1989 @ gmail.com]
Driver's license? » [LICENSE WDL4F88Q210B]
What is your relationship and name? » dad, [NAME Rashaun]
Pharmacy reference number? » [OTHER_ID 00817-22]
Your age? » [AGE 92]
Mother's name? » [NAME Ludivina]
good afternoon, i recieved a bill for [NAME Tamsin Oakeshott] but she has medicaid now
whats up doc its [NAME big mike] from tuesday lol
can you see my sons results, [NAME devonta greer], born [DATE 10.2.15]
I am writing about my mother's care. Her name is [NAME Adelheid Brunner] and she turned [AGE 97] in spring.
this is a message for [? Dr. Amara Nwachukwu] from [NAME Paulette Givens], thank you
please update my last name to [NAME Castellano], i got married [DATE June 14, 2025]
pls call [? mrs] [NAME delgado] back, she called twice
hi there my name is spelled [NAME A-N-E-U-R-I-N]
yeah this is [NAME Gwen] at [ADDRESS 40 Tanglewood], my dad fell
its [NAME jules] i think i left my glasses in room 3
me and [NAME fatou] both got the stomach bug
[NAME Everett]'s appointment is at 3 but we are stuck
our pediatrician saw [NAME Mireille] on [DATE 9/3] and again [DATE 9/17]
[NAME leticia m] here, need to resched my [DATE dec 4] appt
Hello, [NAME Thaddeus Brockway] here. Please send the form to [EMAIL tbrockway@example.com].
do you have the ultrasound for [NAME Sofiya Kravets]? dob [DATE 22/07/1993]
Sister [NAME Bernadette] from the convent needs her drops
my grandbaby [NAME Kairi] keeps scratching
the patient in question is [NAME Osgood, Myrna]
Her husband, [NAME Clement], will drive
his mom [NAME Tasha] signed the consent
both my boys, [NAME Eli] and [NAME Amos], have it
need to add [NAME Rosamund Teal] as an emergency contact, [PHONE 480.555.0170]
cancel [NAME Bryn]'s physical on [DATE the 8th of July]
[NAME GERTRUDE OLDS] HERE. HOW DO I TURN OFF CAPS
i wrote to [NAME Marlon] in billing on [DATE Sept 5th]
message for my nurse [? Kelly]: i'm bleeding again
please ring mum on [PHONE 414-555-0126], she's the carer
can u txt the code to [PHONE 248 555 0195]
my new cell is [PHONE five five five 0188], area code 313
number: [PHONE 1 415 555 0122]
you can leave a voicemail at [PHONE (870) 555 - 0103]
call back [PHONE 5550177] after six
tel:[PHONE +1-613-555-0199]
fax is [FAX 845 555 0160], phone is [PHONE 845 555 0161]
the fax at my job is [FAX 1 (910) 555-0187]
here's my soc [SSN 412-88-1093]
ss# [SSN 412 88 1093]
tax form has my social [SSN 412881093]
dob [DATE 11/6/62] ss [SSN 1093]
born the [DATE fifth of august nineteen forty one]
dob: [DATE feb-03-1988]
[DATE 3/17/44] is when i was born
i'll be 65 on [DATE october 31]
my bday is [DATE halloween 1990]
she was born premature on [DATE 1.1.24]
seen in er [DATE 8/30/25 ] for chest pain
between [DATE April 2] and [DATE April 9] i was in rehab
my last dose was [DATE oct 1st]
surgery [DATE 12-2], follow up [DATE 12-16]
[DATE 2025-10-03]: headache all day
the results from Friday [DATE the 13th of June]
he died on [DATE 30 Jan]
mammogram [DATE Mar 2024] normal
im [AGE 90] yrs young
my patient is a [AGE 93] [? y/o] male
mother-in-law, [AGE 96], broke a hip
address on file should be [ADDRESS 5817 Calumet Farm Ln], [CITY Lexington] [? KY] [ZIP 40509]
mail the kit to [ADDRESS 220 Bleecker St #4R], ny [ZIP 10012]
we rent at [ADDRESS 918 1/2 S Cherry]
drop off: [ADDRESS 3 Kings Row, Bldg C]
i live near [CITY Paducah]
from [CITY Missoula] driving 2 hrs
[CITY Coos Bay] [? OR] resident
he's in [CITY Ketchikan] til friday
is there an office closer to [CITY Murrieta]
[ZIP 59801] is my zip
county is [CITY Hennepin]
email: [EMAIL no_more_knee_pain@example.net]
my email changed to [EMAIL trudy.k at example dot com]
write [EMAIL Lars.Vik@example.no]
my website [URL https://www.potterybylena.example/contact]
the link [URL bit.ly/3xYzAbc] is dead
ip is [IP 100.64.12.7]
im [OTHER_ID @tallmatt] on insta
login name [OTHER_ID hjensen_44]
member number [HEALTH_PLAN 0091 8827 10]
Insurance: Anthem, ID [HEALTH_PLAN VBA882M19920], Group [HEALTH_PLAN 3328-A]
medicare id [HEALTH_PLAN 4TR8UE5NK31]
humana id is [HEALTH_PLAN H 4410 2298]
medical card no. [HEALTH_PLAN 77-441-900-2]
the id on my united card [HEALTH_PLAN 918827364]
chart [MRN 220941], last name [NAME Voss]
MRN: [MRN 00-88-41-22]
medical record [MRN MR22-00941]
account [ACCOUNT 7710-44] past due
bank acct [ACCOUNT 55018827364] rtng [ACCOUNT 031201360]
invoice no [ACCOUNT 22-00817]
charge card [CARD 4539 1488 0343 6467] [? 03/27] [CARD 118]
master card [CARD 2223003122003222]
cvv is [CARD 808]
license no [LICENSE B255-770-61-118]
my dea is [LICENSE BR4421885]
passport [LICENSE 488201993]
the plate on the rental [VEHICLE GZR 5519]
vin [VEHICLE WBA3A5C57CF256551]
device sn [DEVICE A77-20419]
cpap serial [DEVICE 22191 004482]
loop recorder serial RLA[DEVICE 402291G]
claim [OTHER_ID 88201-A]
rx [OTHER_ID 1182093]
auth number [OTHER_ID U7720418]
order [OTHER_ID 7781-22904]
ticket [OTHER_ID SR-118827]
fingerprint scan [BIOMETRIC 0048-FP]
soy [NAME Graciela Montaño] y mi cita es [? el] [DATE 3 de diciembre]
mi papa [NAME Eusebio] tiene [AGE 92] años
mi numero es [PHONE 915 555 0150]
vivo en [ADDRESS 77 Alameda Ave] apto [ADDRESS 3]
nacio en [DATE enero de 1948]
Can I get your name? » [NAME taj]
Name please » [? Mrs.] [NAME Okonjo]
Patient's first and last name? » [NAME lily-anne fraser]
What's your DOB? » [DATE 7-7-77]
Date of birth? » [DATE 1st of april 1969]
When was your last period? » [DATE sept 22]
When did you get the vaccine? » [DATE oct 2023]
Phone? » [PHONE 4045550166]
Callback number? » [PHONE 404-5550166] or [PHONE 5550167]
What's your street address? » [ADDRESS 8812 crestmoor]
Where should we ship it? » [ADDRESS 14 Ivy Hill Rd], [CITY Torrington]
What city? » [CITY north platte]
Zip? » [ZIP 69101]
Subscriber ID? » [HEALTH_PLAN XQ 4410 228]
Claim number? » [OTHER_ID 55 0018 2]
What is your email? » [EMAIL dot.mc@example.com]
Plate number? » [VEHICLE CAM 402]
What is the confirmation number? » [OTHER_ID R7KQ21]
SSN? » [SSN 412 88 1093]
How old are you? » [AGE 91]
Could you tell me whether [NAME Linus] is due for his MMR? He was born [DATE 5 Sept 2022].
hey its [NAME renata] from last night, still have the migraine
This is [NAME Fiona Castleberry]; my number changed to [PHONE 615 555 0124].
my husband [NAME Ansel] had a TIA on [DATE 9/28] and wants to know if he can drive
the school needs [NAME Micah]'s vaccine record by monday, fax [FAX 541-555-0143]
can i pay over the phone? card is [CARD 4916 3388 1044 7724] [? 06/29] cvc [CARD 552]
my insurance changed to uhc, id [HEALTH_PLAN 927441882] group [HEALTH_PLAN 902211]
hi doc, [NAME abdul karim] again, sugar was 240 this morning
please send my mri to dr [? feng] at [FAX 213-555-0166]
I need [NAME Nana Ama] on my release form, she is my aunt
[NAME Bettina Rausch], born [DATE 18 Feb 1957], requesting a new referral
we're at [ADDRESS 6650 Stonecrest Pkwy apt 2105] and need a wheelchair van
do u have my new address, [ADDRESS 310 w lincoln st], [CITY anaheim]
moved to [CITY Spokane Valley] last month
the lab in [CITY Eau Claire] closed so where do i go
my email for the portal is [EMAIL gwen.h+portal@example.com]
mrn [MRN 3388104] i think
chart number starts with B: [MRN B-220418]
last 4 of ssn [SSN 7730]
ssn [SSN 530-66-7730] dob [DATE 05-09-1982]
medicare A and B, number [HEALTH_PLAN 7WP3-HJ8-NN46]
rx # [OTHER_ID 0448821-02] ran out
case number for workers comp is [OTHER_ID WC-25-88104]
claim [OTHER_ID #7720148] says pending since [DATE 8/1]
authorization [OTHER_ID A-447120] expires [DATE 11/30/2025]
portal user [OTHER_ID rlopez_78] is locked
driver license [LICENSE L 520 44 8817]
my plate [VEHICLE 5XKR220]
vin [VEHICLE 1C4RJFBG8FC612345] for the accident
hearing aid serial [DEVICE 20-118824]
pacer id [DEVICE PVY402214S]
acct # [ACCOUNT 5502-118] on the statement
routing [ACCOUNT 091000019] account [ACCOUNT 7740012285]
see [URL https://my.example.org/albums/4421] for the pictures
ip was [IP 98.220.14.66] if that helps
my mom is [AGE 95] and has dementia
great grandma is [AGE 101] wow
My father in law (age [AGE 91]) fell
appointment for [NAME Zuri] on [DATE nov 21] please
she was discharged [DATE the 19th of october]
surgery was in [DATE may 2019]
we got married [DATE 6/12/10] if you need it for the form
out sick [DATE 10/20]-[DATE 10/24]
i was born [DATE december 5 1999]
his birthday's [DATE the 30th of august]
next colonoscopy [DATE feb 2030]
bday: [DATE 01.02.1960]
text me [PHONE 330-555-0104] or call the wife [PHONE 330-555-0105]
my # [PHONE 5035550144]
phone [PHONE (217) 555-0190] leave msg
reach [NAME Doug] at [PHONE 407.555.0156]
here is the cell of my daughter [NAME Anneke]: [PHONE 971 555 0117]
work ph [PHONE 202-555-0139 x12]
[NAME Ottis] and his sister [NAME Willa Mae] are both sick
the nurse practitioner saw [NAME Elspeth] yesterday
[NAME Hiroko] can't swallow the pills
is it ok for [NAME Dmitry] to travel
how is [NAME Marguerite] doing after surgery?
give [NAME Paolo] my best
who do i talk to about [NAME Samir]'s bill
i think [NAME Corinne] needs antibiotics
[NAME mateo] has a cough again
[NAME luz elena] no puede dormir
picking up meds for [NAME Harlan Tibbets]
my neighbor [NAME Ruthie] drove
our daughter [NAME Elodie] turned 2
wife's name is [NAME Mei-Ling]
I go by [NAME Bram]
call me [NAME Zo]
formerly [NAME Ines Carvalho]
[? Capt.] [NAME James Holloway], retired
spouse [NAME RICHARD] DOB [DATE 1/5/50]
Name: [NAME Obi-Wan Jenkins]⏎DOB: [DATE 5/4/77]⏎Phone: [PHONE 555-0111]
Caregiver: [NAME Lucinda]⏎Relation: aide
Sincerely,⏎⏎[NAME Marjorie Q. Pell]
thank you, [NAME Hadiza]
cheers⏎[NAME tom w]
Many thanks — [NAME Ferdinand]
[NAME T. Abernethy]
kind regards, [NAME Ulla]
hola soy [NAME Maribel Coronado] nacida el [DATE 12/3/1988]
mi hijo [NAME Emiliano] tiene alergia
mi telefono [PHONE 480 555 0177]
vivo en [CITY Yuma] [? Arizona]
la poliza es [HEALTH_PLAN A44-20918]
What's your full name? » [NAME desmond o'neal]
Your name? » it's [NAME Kofi Annan Mensah]
Who is this? » [NAME marla]
DOB? » [DATE 8-31-02]
Patient date of birth? » [DATE july 4th 1950]
When did you last see us? » [DATE 3/2024]
Your phone number? » [PHONE 612 555 0142] or [PHONE 612 555 0143]
Street address? » [ADDRESS 45 Old Post Rd #2]
Address please » [ADDRESS 1290 Sherwood] [CITY Flint] [? MI] [ZIP 48503]
City? » [CITY Bend]
Zip? » [ZIP 97701]
Insurance ID? » [HEALTH_PLAN W2209 18834]
Last four of your SSN? » [SSN 0091]
Email? » [EMAIL kk at example dot com]
Age? » [AGE 93]
Reference number? » [OTHER_ID 5520-QX]
License plate? » [VEHICLE HJK 2204]
Account number? » [ACCOUNT 00220184]
Group number on card? » [HEALTH_PLAN 00445-2]
Serial number please » [DEVICE 7L0092188]
Your MRN? » its [MRN 90021884]
Emergency contact name and number? » [NAME Sadie Holt] [PHONE 503-555-0170]
hi my name is [NAME tavish] and i need my blood work from [DATE aug 12]
[NAME Lorelei Pruitt] [DATE 4/11/1968] refill levothyroxine
its [NAME darius] moms got a fever again
tell dr [? cho] that [NAME penelope] is better
my dads name is [NAME gene hollis], dob [DATE 12 12 38]
pls remove [NAME bradley] from my account hes my ex
new phone [PHONE 816 555 0148] old one [PHONE 8165550149]
our address is [ADDRESS 2750 Ridge Top Trl], [CITY Round Rock] [? TX] [ZIP 78664]
mail to [ADDRESS 90 Canal St Fl 2] [CITY Boston]
i live on [ADDRESS Old Mill Rd] in [CITY Bozeman]
ssn: [SSN 601-44-8821]
soc sec [SSN 601 44 8821]
member # [HEALTH_PLAN QMB 220 418 90]
medicare [HEALTH_PLAN 3RT7-YU1-PL26]
mrn [MRN 009-441]
account no. [ACCOUNT 2204-77-1]
my passport is [LICENSE 561882044]
vin [VEHICLE 4T1BF1FK5CU512233]
serial [DEVICE PX-220-4418]
fax [FAX 303.555.0187]
email [EMAIL hollis_g@example.com]
ip [IP 203.0.113.9]
site [URL www.hollisfarm.example]
claim [OTHER_ID 77-2204-B]
card [CARD 5555555555554444] cvv [CARD 220]
grandma is [AGE 98]
[DATE oct 2 1944] is her bday
visit on [DATE 9/9] and [DATE 9/16]
I spoke with [NAME Odette] on Monday [DATE October 6]
Can you tell [NAME Winston] I'm outside
[NAME Ramona]'s test was positive
regards, [NAME Ewan Strachan]
- [NAME Deb]
thanks, [NAME al]
me llamo [NAME Itzel Ruvalcaba]
mi hija [NAME Camila] nacio el [DATE 7 de mayo]
Name? » [NAME pernille]
Full name » [NAME Abdul-Rahman Yusuf]
DOB » [DATE 02281990]
Date of birth? » [DATE the 2nd of may 66]
phone » [PHONE 9705550121]
address » [ADDRESS 12 elk run rd]
city » [CITY steamboat springs]
zip » [ZIP 80487]
insurance number » [HEALTH_PLAN K00 2204 18]
case number? » [OTHER_ID 2204-C]
how old is she? » [AGE 94]
my caseworker [NAME Denise Ruiz-Pena] at [PHONE 970 555 0160]
husband ([NAME Stig]) drives
[NAME Noor] won't eat
is [NAME Cyril] allowed to swim
both [NAME Alma] and [NAME Beto] are sick
I'm [NAME Yolande], [NAME Pascal]'s wife
Patient [NAME M. Oyelaran] no-show
PT: [NAME SALAZAR, INES] DOB [DATE 030561]
hello i need to update my phone number to [PHONE 843 555 0119]
[NAME Rosalind Achterberg] would like a copy of her labs from [DATE sept 9]
my son [NAME tobin] has been coughing for 4 days
is dr [? malik] in? this is [NAME Yvonne]
i just moved, [ADDRESS 1415 Persimmon Ct], [CITY Valdosta] [? ga] [ZIP 31602]
please call [? Mr.] [NAME Fujimoto] back at [PHONE 206-555-0158]
dob [DATE 7/30/49] name [NAME arlene stubbs]
i was seen on [DATE the 14th of july] for hives
mrn [MRN 7710-2284]
my member id [HEALTH_PLAN JQX 2204 18873]
rx [OTHER_ID 220-4418] needs a prior auth
my claim was denied, number [OTHER_ID CLM2204418]
ssn [SSN 219 44 8803]
the last four of my card are [? 4418] and cvv [CARD 220]
visa [CARD 4024007198964305]
please bill account [ACCOUNT 22-4418-9]
email [EMAIL petra.s77@example.org]
my license plate is [VEHICLE 8LMN220]
dl [LICENSE K44182207]
serial [DEVICE 4418-AX-220]
grandpa is [AGE 93] and hard of hearing
we live in [CITY Chattanooga]
[NAME Aurelio] has a fever since yesterday
can i bring [NAME Sasha] with me
my wife [NAME Ilse Brandt] is pregnant, due [DATE march 28]
the mother, [NAME Tamara Odhiambo], consents
thank you so much, [NAME Philomena]
Sincerely,⏎[NAME R. J. Castleton]
hi its [NAME leo]'s mom
husband [NAME errol] fell off a ladder
this is [NAME Quincy] calling for [NAME Beulah Mae Tibbs]
fax my records to [FAX 334-555-0177]
my website [URL curlyquilts.example.com]
ip [IP 192.0.2.44]
username [OTHER_ID garden_gnome5]
surgery [DATE 11-20-2025]
last tetanus [DATE 2017-03]
born [DATE August the 2nd 1938]
from [DATE 12/1] to [DATE 12/8]
at [ADDRESS 55 Wharf St #3]
[ADDRESS po box 2204], hmm i mean [ADDRESS PO Box 4418]
county of [CITY Sangamon]
zip [ZIP 62704]
soy [NAME Eréndira], mi telefono es [PHONE 559 555 0133]
mi mama [NAME Socorro Lugo] tiene [AGE 91] años
What is your name? » [NAME cedric b]
Date of birth? » [DATE nov 1 73]
Phone number? » [PHONE 5595550133]
Address? » [ADDRESS 2204 Mulberry]
City? » [CITY sioux falls]
Policy number? » [HEALTH_PLAN PL-44-1820]
Who is the patient? » my nephew [NAME Ozzie]
Last four of social? » [SSN 8803]
Account number? » [ACCOUNT 2204418]
Email? » [EMAIL ozzie@example.net]
hey my name is [NAME anil deshpande] i booked a tele visit but no link came
[NAME thuy] calling for her dad [NAME Nguyen Van Hai], he has gout pain
Good afternoon, [NAME Yusuf Al-Rashidi] here. My sleep study was on [DATE 9 Feb].
its [NAME oksana], the night nurse told me to write here
my mom [NAME Lyudmila Hrytsenko] does not speak english i will translate
[NAME María Fernanda Castañeda Ruiz] is my full legal name, please fix chart
im [NAME jose luis] from yesterday, the stitches opened
this is [NAME Adaeze], [NAME Chidi Nwosu]'s wife
Mr. [NAME Kwabena Asante-Boateng] would like a copy of the discharge summary
[NAME Park Ji-woo] is my son, he needs vaccine record for school
i am [NAME hye-jin cho], can the interpreter call before the visit
can you tell [? dr patel] that [NAME ramesh] stopped the metoprolol
my brother [NAME Hamza] was transfered to your hospital last nite
my dads name is [NAME bob] he sees the knee guy
its [NAME Mo], not mohammed pls
the appointment under [NAME Kaminski] should be for two people
my wife [NAME Bea] and i both want the shot
who do i talk to about my son [NAME TJ]'s ear tubes
[NAME J.R. Whitcomb] needs his oxygen refilled
[NAME Mary-Kate O'Shaughnessy] DOB [DATE 6/6/66]
signed, [NAME Prudence Oyelaran]
thanks, [NAME al]
thx [NAME jo]
Best,⏎[NAME Thandiwe M.]
Regards⏎⏎[NAME Piotr Zielinski]⏎Cell: [PHONE 262-555-0193]⏎[EMAIL piotr.z@zielinskiroofing.com]
Sent from my iPhone⏎⏎On [DATE Mar 3, 2025], at 9:14 AM, [NAME Carol Ann Dufresne] <[EMAIL caduf@comcast.net]> wrote:⏎> is the lab open on saturday
From: [NAME Marcus Teel]⏎To: front desk⏎Subject: my xray⏎Can you send it to [EMAIL m_teel@proton.me]
---------- Forwarded message ---------⏎From: [NAME Sunita Rao] <[EMAIL sunita.rao@gmail.com]>⏎Date: Tue, [DATE Jan 14, 2025] at 4:02 PM⏎Subject: Fwd: MRI
who is this for? » my niece [NAME kenzie]
May I have your name please? » [NAME shaniqua d]
And the patient's name? » its [NAME Olu Bankole]
name? » [NAME phạm quốc bảo]
Who am I chatting with today? » [NAME deb]
Whats your last name? » [NAME st. clair]
How do you spell that? » [NAME S-Z-C-Z-E-P-A-N-I-A-K]
Date of birth please » [DATE 11 9 58]
what is your birthday? » [DATE the 4th of june 1990]
DOB? » [DATE 5.7.84]
And your date of birth? » [DATE october twelve seventy nine]
What's the best number to reach you at? » [PHONE 7735550164]
Can I get a callback number? » [PHONE seven seven three, five five five, oh one six four]
What zip code are you in? » [ZIP 60647]
Which city do you live in? » [CITY cicero]
What is your mailing address? » [ADDRESS PO Box 18], [CITY Wall Drug]
What's the member number on the card? » [HEALTH_PLAN 8842 1190 07]
And the group number? » [HEALTH_PLAN 77-0012]
Last 4 of social? » [SSN 0092]
What is the serial number on the back of the pump? » [DEVICE 5531-KX-20]
Who should we list as your emergency contact? » [NAME Fatoumata Diallo], my sister, [PHONE 646 555 0110]
How old is your grandfather? » [AGE 96]
What's your email? » [EMAIL tuggy77 at hotmail dot com]
your MRN please » [MRN 44 19 02]
Do you have your order number? » [OTHER_ID B-55190]
What's the name of your pharmacy and your zip? » walgreens, [ZIP 48104]
uh hi my name is [NAME Terrance Boudreaux] and um my birthday is [DATE May the third nineteen fifty one] period
so like you can call me back at area code [PHONE 504 555 0170] after lunch
my number's [PHONE three one two five five five oh one double nine]
yeah the address is [ADDRESS fourteen twenty two north Ashland apartment three B]
i live at [ADDRESS one oh six Maple Street] in [CITY Galena]
my social ends in [SSN four four one seven]
she was born on [DATE the twenty third of august two thousand eleven]
email is [EMAIL r underscore gupta 9 at gmail dot com]
my zip's [ZIP six oh six one four]
[NAME priyanka subramaniam] needs the work note by fri
can u send note to my boss [NAME Rick Halloway] at [EMAIL rhalloway@steelcitymech.com]
my daughter [NAME Noor] has her wisdom teeth out on [DATE the 19th of May]
he was dx'd [DATE 12/2019] w/ crohns
surgery was [DATE 3/4/24] with [? Dr. Lindqvist]
appt [DATE oct 3rd] 2:15 still on??
could we switch from [? Thursday] [DATE the 8th of January] to the week after
my last period started [DATE 4/29]
lmp [DATE aug 2], pos test yesterday
due date is [DATE 12/25]
due on [DATE the 30th of November]
baby was born [DATE 2-14-25] at 38w2d
admitted [DATE 2025-03-09], discharged [DATE 2025-03-12]
my mri was on [DATE 09.15.2024]
my accident was [DATE july 4 2023]
the bite happened on [DATE 6/30]
started lexapro on [DATE Feb 11th]
sober since [DATE January 2, 2019]
date of injury [DATE 8/8/24], employer Amazon
I have been coming there since [DATE March 2004]
vaccine on [DATE 10/01], second one [DATE 10/29]
my husband died on [DATE Christmas Day 2022]
got married [DATE june 10th] so my last name is now [NAME Vandersloot]
born in [DATE April 1987]
dob [DATE 1/1/00]
dob:[DATE 03231979]
birthdate [DATE 12-Nov-1962]
d.o.b. [DATE 7th July '45]
grandpa is [AGE 97] and still drives
great aunt [NAME Hattie], [AGE 102], fell in the shower
pt is a [AGE 91]-year-old woman with hip fx
my [AGE 90] [?  y/o] neighbor needs a ride
nana turns [AGE ninety nine] in a month
I'm [AGE ninety-one] [? years] young
mom (aged [AGE 93]) cant swallow pills
She'll be [AGE 94] this summer, is anesthesia safe?
my addy is [ADDRESS 2218 E Flower St Unit 107]
i moved, new place is [ADDRESS 31 Beacon Hill Ct], [CITY Waukesha] [? WI] [ZIP 53188]
mail it to [ADDRESS RR 2 Box 114], [CITY Ottumwa], [? Iowa]
[ADDRESS Rural Route 5, Box 90] [CITY Neosho] [? MO] [ZIP 64850]
[ADDRESS HC 61 Box 12] is my mailing address
[ADDRESS P.O. Box 7719], [CITY Kalispell], [? MT]
my address [ADDRESS 4512 County Rd 350 N]
[ADDRESS 19 Calle Luna Apt 2], [CITY San Juan] [? PR] [ZIP 00901]
[ADDRESS 8800 NW 36th St #410], [CITY Doral]
[ADDRESS 1 Presidential Plaza, Tower B, Apt 1904]
i stay at the [ADDRESS Sunset Pines trailer park lot 22]
we're on [ADDRESS Tillman Road] by the school
the nurse should come to [ADDRESS 55 w 11th], buzzer [ADDRESS 3R]
lives in [CITY Apple Valley], works in [CITY Burnsville]
im from [CITY Ypsilanti] originally
driving in from [CITY Sandpoint] so might be late
we live out by [CITY Chattahoochee]
is there a clinic closer to [CITY Pacoima]
i'm in [CITY Washtenaw County]
Home: [ADDRESS 900 Lakeshore Dr., Apt. 12-F], [CITY Oak Park], [? IL] [ZIP 60302-1188]
my parents are in [CITY Oaxaca] so i will be traveling
just moved here from [CITY Karachi]
zip [ZIP 02139]
[CITY Tulsa] [ZIP 74104]
call [PHONE 5035550119]
home ph [PHONE 413 555-0127] wk [PHONE 413.555.0166 x31]
tel: [PHONE (787)5550142]
ring me on [PHONE 1 (415) 555 0133]
my new cell: [PHONE +1-929-555-0101]
txt me [PHONE 555 0144]
fax# [FAX 8475550190] attn records
u can fax it to my work, [FAX 614/555/0137]
the fax is [FAX 1-888-555-0155]
my husbands cell is [PHONE 702•555•0128]
call [NAME Dee] [PHONE 256-555-0105] if i dont pick up
my sister [NAME Guadalupe]'s number: [PHONE nine one five 555 01 22]
ssn [SSN 418-55-0921]
my soc is [SSN 418 55 0921]
soc sec # [SSN 418550921]
social sec no. [SSN 418.55.0921]
last 4 [SSN 0921]
ss#: [SSN xxx-xx-0921]
tax id (itin) [SSN 912-84-5510]
mrn [MRN 00-45-82-19]
MRN# [MRN E1183920]
chart no. [MRN 20-3381]
my patient number is [MRN P 449201]
patient acct mrn [MRN M000338817]
hospital id [MRN H-7718-02]
record no [MRN 7714425]
my medicare number: [HEALTH_PLAN 1EG4TE5MK73]
medi-cal id [HEALTH_PLAN 91234567A]
Humana ID [HEALTH_PLAN H55310092]
cigna id# [HEALTH_PLAN U88120034 01], grp [HEALTH_PLAN 3338014]
kaiser number [HEALTH_PLAN 110022384]
my insurance card says ID [HEALTH_PLAN YRP901B77412] RxGrp [HEALTH_PLAN RX4471] BIN [HEALTH_PLAN 003858] PCN [HEALTH_PLAN A4]
tricare dod benefits number [HEALTH_PLAN 00412773901]
policy no [HEALTH_PLAN PL-88-31290]
subscriber [HEALTH_PLAN ABX 331 9920], dependent suffix 02
i pay from acct [ACCOUNT 0045112983], routing [ACCOUNT 021000021]
my invoice acct is [ACCOUNT A-339201]
statement account # [ACCOUNT 7700-1182]
guarantor number [ACCOUNT 5519022]
fsa account [ACCOUNT FS-220193]
iban [ACCOUNT GB82 WEST 1234 5698 7654 32]
venmo is [OTHER_ID @lila-brandt-4]
my card is [CARD 4242 4242 4242 4242] exp [? 09/27] cvc [CARD 311]
amex [CARD 3782 822463 10005]
put it on [CARD 5555555555554444]
security code [CARD 902]
drivers lic [LICENSE D400-7836-0001]
DL# [LICENSE F12345678] ohio
passport # [LICENSE 561920034]
my green card number is [LICENSE SRC2190050001]
npi [LICENSE 1528060639]
dea # [LICENSE BM4412907]
RN license [LICENSE 9230117]
alien number [LICENSE A089 331 204]
tag number [VEHICLE 7KLM203]
my plate is [VEHICLE BRD 4471] for parking
silver civic plate [VEHICLE 8ABC123] in the garage
vin [VEHICLE 1HGCM82633A004352]
handicap placard [VEHICLE P4410238]
dexcom transmitter id [DEVICE 8G2KQ1]
pump s/n [DEVICE NG1822033H]
hearing aid serial [DEVICE 22-118-9301]
serial no on the cpap: [DEVICE 23172899140]
my pacer is medtronic serial [DEVICE PJN441820S]
imei [DEVICE 356938035643809]
mac [DEVICE 00-1B-44-11-3A-B7]
device id [DEVICE a3f9-22b1]
udi [DEVICE (01)00844588003288(17)141120(10)7654321D]
see my symptom log at [URL docs.google.com/document/d/1aBcD]
heres the pic [URL https://imgur.com/a/kX9f2]
my gofundme is [URL gofundme.com/f/help-liams-heart]
my site is [URL www.nadiabakes.shop]
it blocked me, ip [IP 73.162.44.9]
portal login from [IP 2601:646:8e00:1::5] wasnt me
my portal username is [OTHER_ID bhenderson62]
login [OTHER_ID tiff_ny88] doesnt work
insta [OTHER_ID @mountain.mel]
my userid is [OTHER_ID jwatts]
claim [OTHER_ID 2024-889-112] was denied
Claim #: [OTHER_ID CLM0099381]
referral [OTHER_ID R7730021]
rx number [OTHER_ID 6620113-04]
rx# [OTHER_ID 0449182]
case no. [OTHER_ID WC-24-01188]
tracking [OTHER_ID 1Z999AA10123456784]
order [OTHER_ID #40118]
confirmation [OTHER_ID QX7T2P]
accession number [OTHER_ID S24-10993]
prior auth [OTHER_ID PA-338-1192]
student id [OTHER_ID 900412288]
employee number [OTHER_ID 55102]
my fingerprint id is [BIOMETRIC FP-20931]
iris scan ref [BIOMETRIC IR-0093-88]
faceprint id [BIOMETRIC 77a1c9]
hola soy [NAME Rosaura Mejía], necesito una cita para mi hijo [NAME Emiliano]
mi nombre es [NAME Jesús Ángel Tovar] y nací el [DATE 3 de mayo de 1974]
vivo en [ADDRESS 1420 W Cermak Rd], [CITY Chicago]
mi numero es [PHONE 312 555 0148]
mi hija se llama [NAME Xochitl]
el seguro es [HEALTH_PLAN MCD4410938]
me atendieron el [DATE 22 de octubre]
le habla [NAME Graciela Pineda]
gracias, [NAME Chuy]
my ssn is [SSN 4 1 8 - 5 5 - 0 9 2 1]
n a m e is [NAME k e v i n]
call [PHONE five0three-five55-0one19]
i'm at [EMAIL lena (at) fastmail (dot) com]
[PHONE 503 . 555 . 0119]
my dob is [DATE 0 3 / 1 4 / 6 2]
the pt [NAME Wm. Crutchfield] is NPO
Pt. [NAME L. Obuya] called re: biopsy
Pls add spouse: [NAME Renata Fiorello-Marsh]
my roomate [NAME Jaxon] tested pos for covid
my ex [NAME Darnell] cant have my records
our sitter [NAME Ximena Ochoa] will bring her
foster kid, [NAME Isaiah W.]
my kids [NAME Ava], [NAME Eli] and [NAME Zeke] all have lice
twins [NAME Ren] and [NAME Sol] need flu shots
stepdad [NAME Clyde] has the cpap
my partner, [NAME Rowan], is on the account
i go by [NAME Bunny] but its [NAME Bernadette Kowal] on the card
please change [NAME Daniel] to [NAME Danielle] on my chart
put it under [NAME Ferrari-Lowe]
[NAME Hyacinth] says she felt dizzy after the shot
is [? Ms.] [NAME Ortega]'s biopsy back
tell [? Granny] [NAME Opal] the taxi comes at 9
[NAME Vikram]: when is my refill
Patient Name: [NAME DUBOIS, ANTOINETTE M]⏎DOB: [DATE 02/29/1948]⏎Ins: Aetna PPO⏎ID: [HEALTH_PLAN W1992 00381]
1. name [NAME Tao Lin]⏎2. dob [DATE 8/8/88]⏎3. sore throat 4 days
emergency contact [NAME Bjarne Solheim] [PHONE 218-555-0177]
pickup by [NAME Ludmila P]
the letter was sent to [NAME Haruto Ishikawa], wrong person!
thanks so much! [NAME Kiersten]
ty [NAME - mags]
Very respectfully,⏎[? Cpl.] [NAME Andre Whitfield]⏎
-[NAME hank]
love, [NAME Peg] and [NAME Walt]
Yo, [NAME Marquez] from unit [ADDRESS 14B] again, elevator's broke so the home nurse cant get up
The name's [NAME Fitzroy], [NAME Desmond Fitzroy], and I'm after a second opinion.
sorry my kid [NAME brantley] deleted the app, whats my login
[NAME Kofi] turns 2 on [DATE sept 9], which shots is he due for
i think you mixed me up with another [NAME rodriguez], im [NAME elena] not [NAME elisa]
could you please let [NAME Margit] know her glasses are ready
My ob is [? Dr. Nwachukwu], my doula is [NAME Tamsin Quill], both should get the birth plan
[NAME Ignacio] y yo necesitamos vacunas
grandson [NAME Beckett] swallowed a coin ~20 min ago
had my sister-in-law [NAME Preeti] drop off the stool kit
who took the call from [? Mr.] [NAME Lindgren] this morning?
its for [NAME Bao Tran], he's my client at the group home
[NAME Zofia W.] (caregiver) writing for [NAME Stanislaw Pawlak]
our pastor, [NAME Elijah Broadnax], will sit with him
[NAME tyler] spilled bleach on his foot
tell [? nurse jackie] that [? ms] [NAME odom] is out of strips
Hi there! [NAME Soo-jin] speaking, I'd like to move my cleaning
Hello from [NAME Gwendolyn]'s phone, its her son [NAME Rhys]
u can ask my hubby [NAME raj] he has the card
the minor's name: [NAME Aarav Venkatesan]
Parent/guardian: [NAME Kelechi Obi]   Relationship: father
Witness: [NAME D. Marchetti]
NAME OF INSURED [NAME HALLORAN, SEAMUS T]
LAST: [NAME OYEDEPO] FIRST: [NAME FOLASADE] MI: [NAME R]
{"first":"[NAME Noelle]","last":"[NAME Baptiste]","dob":"[DATE 1993-06-21]"}
Pt name [NAME Kristoffersen, Aud] / DOB [DATE 30-11-1939] / MRN [MRN 6620-118]
[NAME Delphine] here!! quick q about my copay
-- [NAME Wes T.]
xoxo [NAME gigi]
Cheers,⏎[NAME Alasdair]
Respectfully submitted,⏎⏎[NAME Ruth Ann Vandermolen]⏎[ADDRESS 7716 Cold Creek Trail NE]⏎[CITY Rockford], [? MI] [ZIP 49341]
Warmest,⏎[NAME Imani O.]⏎m: [PHONE 313.555.0177]
thank u. [NAME bri]
merci, [NAME Thierry]
kind regards [NAME shreya]
bye, [NAME Lolo]
Sincerely yours, [? Mrs.] [NAME Edna Faye Kubiak]
What's your name? » [NAME gustavo a.]
First and last name, please. » [NAME Ling Zhao]
What is the name of the person who will pick you up? » probably [NAME deandre] or my mom
Which doctor's patient are you, and your name? » [? haskins], [NAME marlene]
Is this for you or someone else? » my stepdaughter [NAME avery]
Could you spell the last name? » [NAME K] as in king, [NAME O, W, A, L]
And your birthday? » [DATE three twenty two eighty eight]
Birth date? » [DATE 19780304]
When were you born » [DATE nov 30th, 61]
when did symptoms start? » around [DATE the 14th of feb]
What day was your surgery? » [DATE 6/11]
How can we reach you? » [PHONE 907 555 0161] cell
phone # on file? » ends [PHONE 0161]
Street address? » [ADDRESS 5 Elm]
What town? » [CITY Winnemucca]
State and zip? » [? NV] [ZIP 89445]
County of residence? » [CITY Humboldt]
ID on your card? » [HEALTH_PLAN xgh 7710 4482 w]
SSN last four » [SSN 7710]
Driver license number » [LICENSE 0413 8829] [? NV]
What's the claim number on the letter? » [OTHER_ID 24-0098812-X]
prescription number? » [OTHER_ID 0771-2210]
How old is she? » [AGE 91] in june
and her age » she is [AGE ninety six]
may I have an email » [EMAIL yaretzi.s@icloud.com] or [EMAIL yaretzi.work@nvgold.com]
account number for autopay? » [ACCOUNT 44410098]
IMEI? » [DEVICE 35 693803 564380 9]
plate number for parking pass? » [VEHICLE nv 331 kdt]
hey so I moved from [CITY Elko] to [CITY Reno] and need a new pcp
been in [CITY Schenectady] since the divorce
work is near [CITY Paramus], anything around there?
do you have an office in [CITY Kalamazoo]
my job moved me out to [CITY Shreveport], [? LA]
just outside [CITY Tuscaloosa]
heading to [CITY Lagos] next week, what shots
I grew up in [CITY Guadalajara]
my folks live over in [CITY Beaver Dam]
we are snowbirds, winters in [CITY Sun City], summers in [CITY Bemidji]
from [CITY Cook County] originally
[CITY St. Tammany Parish] health unit sent me
i live on [ADDRESS Pleasant Hill Rd] past the church
address: [ADDRESS 60-14 Roosevelt Ave Fl 2], [CITY Woodside] [? NY] [ZIP 11377]
come to [ADDRESS N7234 State Road 67], [CITY Mayville]
[ADDRESS 2400 E. Speedway Blvd., Bldg. C-204], [CITY Tucson], [? Arizona] [ZIP 85719]
its the blue house at [ADDRESS 19 Quail Run]
deliver to [ADDRESS 1207 Martin Luther King Jr Dr]
mail to: [ADDRESS Box 77], [CITY Chinle] [? AZ] [ZIP 86503]
ship the cpap mask to [ADDRESS General Delivery], [CITY Talkeetna]
new addr [ADDRESS 88 Calle Sol], [CITY Bayamón], [? PR] [ZIP 00961]
[ADDRESS 350 5th Ave 21st floor]
visiting nurse: [ADDRESS 702 Pecan Grove apt 2c], gate [? 4471#]
at my daughters, [ADDRESS 23 Linden Pl], for the week
im at [ADDRESS 4410 s king dr] now
zipcode is [ZIP 33139-2204]
from [ZIP 60614]
cell: [PHONE 5 1 2, 5 5 5, 0 1 4 9]
[PHONE 512/555-0149] is my wifes
reach my daughter [NAME Liesl] on [PHONE (512) 555 0149]
work line [PHONE 512 555 0100 ext. 7]
PHONE:[PHONE 5125550149]
dial [PHONE five one two - five five five - zero one four nine]
my cell ends in [PHONE 0149]
call back #: [PHONE +1 512.555.0149]
whatsapp [PHONE +52 1 55 5555 0149]
my uk number is [PHONE +44 7700 900123]
fax results to [? Dr. Yee] @ [FAX 415-555-0112]
f: [FAX 415 555 0112]
old number was [PHONE 555-0112], new one [PHONE 555-0113]
email her at [EMAIL l.m.ostrowski+clinic@protonmail.ch]
[EMAIL BIGMIKE_72@AOL.COM]
it's [EMAIL jules at maplewoodcoop dot org]
my mail is [EMAIL tran dot bao underscore 88 at yahoo dot com]
send to [EMAIL drew@k12.wa.us] pls
social: [SSN 531 90 4417]
ssn is [SSN five three one, nine oh, four four one seven]
[SSN 531-90-4417] thats my social
the last four of my ssn, [SSN 4417]
mrn [MRN 00884123], acct [ACCOUNT 99120-3]
Chart # [MRN 7-88120]
pt id [MRN BX20931]
unit record no [MRN 338-20-11]
MBI: [HEALTH_PLAN 3FA6-TG8-MN12]
aetna [HEALTH_PLAN W 2210 88341]
united healthcare id [HEALTH_PLAN 940772218] group no [HEALTH_PLAN 78-800210]
my blue shield number's [HEALTH_PLAN XEH902117845]
medicaid [HEALTH_PLAN 88120934501]
secondary is [HEALTH_PLAN MGP 1120 4471 (01)]
RxBIN [HEALTH_PLAN 610014] RxPCN [HEALTH_PLAN MEDDPRIME]
policy holder id [HEALTH_PLAN 552-90-11A]
invoice [ACCOUNT INV-20441]
bank acct ending [ACCOUNT 8812] bounced
routing no. is [ACCOUNT 121000358]
hsa card [CARD 4012 8888 8888 1881] cvv is [CARD 044]
please charge [CARD 6011111111111117]
visa, [CARD 4111-1111-1111-1111], zip [ZIP 10013]
dl no. [LICENSE S530-4602-8817]
state id [LICENSE 990-12-4471]
passport [LICENSE C03005988]
visa number [LICENSE 20231234567]
license # for nursing [LICENSE RN-448120]
DEA: [LICENSE AS1234563]
vin# [VEHICLE 5YJSA1E26HF000337]
license plate [VEHICLE GRL PWR7]
I park a red Kia, tag [VEHICLE KNT 2204]
scooter serial [DEVICE PR-MBL-00921]
serial: [DEVICE 4C12-99]
libre sensor [DEVICE 0M0005ABC12] failed
the icd's model/serial is [? DTMA1D4] [DEVICE RTR600114S]
device serial # [DEVICE C100778210]
my implant has lot [? 22F118] and ref [DEVICE 71335]
mac addr [DEVICE a4:83:e7:19:0c:2b]
[URL https://photos.app.goo.gl/Xy12Zab]
check [URL linktr.ee/mamabearof4]
my blog [URL livingwithms-jan.wordpress.com] explains
ip was [IP 98.207.14.201]
[IP fe80::1ff:fe23:4567:890a] showed in the log
user id: [OTHER_ID nightowl_rn]
im [OTHER_ID @coach.dre] on insta
case [OTHER_ID #88-2041] with adult protective services
workers comp claim [OTHER_ID 5501-WC-2024-118]
your letter ref [OTHER_ID QB/2210/7]
Reference: [OTHER_ID 8ZK-4410]
script no [OTHER_ID 77412209]
lab req [OTHER_ID L-220914-03]
specimen [OTHER_ID 24-118-0093]
appointment id [OTHER_ID 7733120]
booking ref [OTHER_ID JX9K2M]
badge [OTHER_ID 40912]
inmate [OTHER_ID #A20931]
retina scan id [BIOMETRIC RS-11920]
fingerprint template [BIOMETRIC 0x9af3c2]
discharged [? the 2nd], no wait [DATE March 2nd]
[DATE Thanksgiving 2023] she had the stroke
my mammogram [DATE 8/2023] was fine
[DATE 5-6-24]: fell. [DATE 5-9-24]: er.
between [DATE June 3] and [DATE June 10] I was in hospital
admitted on [DATE 7 July], out on [DATE 9 July 2024]
procedure is [DATE 4.22.25] at 7am
off work [DATE 3/3] - [DATE 3/17]
seen [? Tues] [DATE 10/14]
my anniversary is [DATE may 18th]
symptoms since [DATE Jan of 2024]
gave birth [DATE aug thirteenth]
the [? 15th of last month]
positive on [DATE 1/2], negative on [DATE 1/9]
DOI: [DATE 11/02/23]
born [? '62], no just kidding [DATE 2/8/1962]
mi cumpleaños es el [DATE 8 de diciembre de 1990]
great-grandma is [AGE 104]!!
[AGE 97] yr old father
he is [AGE 92] [? y.o.] and frail
at [AGE 95], should she still get colonoscopies
[? 90+] patient? dad is [AGE 93]
se llama [NAME Anahí Castellanos] y tiene 6 años
mi esposo [NAME Ramiro] está en el hospital de [CITY Laredo]
atte. [? Lic.] [NAME Humberto Salas]
quiero hablar de mi mamá, [? doña] [NAME Chelo]
my n4me is [NAME j4ke th0mpson]
its [NAME M i r i a m]
d.o.b [DATE 1 9 8 2 - 0 4 - 1 1]
[PHONE (206)~555~0138]
ph0ne [PHONE 2o6-555-o138]
s s n [SSN 531904417]
w/ my bf [NAME Cody], he has my poa
[NAME Hussein]'s dialysis chair is mwf
my [? Nonna] [NAME Rosa] is confused
my doctor is my cousin [NAME Farhad] lol
both [NAME Hannah] and [NAME Noah] threw up
[NAME Oksana], [NAME Petro] and the baby all have rsv
ask for [NAME Terrell] at the desk of my building
the aide, [NAME Precious], is late again
[NAME J.T.] is allergic to latex
[? Sr.] [NAME Mary Agnes] at the convent needs a flu shot
my late husband's name was [NAME Thurgood Ellis]
i used to be [NAME Kim Sandoval], now [NAME Kim Pruitt]
[NAME DeShawn] got bit by a dog
good evening. I am [NAME Lourdes Quintanilla-Reyes]. My father, [NAME Abelardo], had his hip done on [DATE 12 May] and the wound is weeping. He turns [AGE 90] in a few days.
hiya, picking up for [NAME obinna] at 4, does he need to sign
[NAME emeka] said hed pay the bill today, did he
can u book [NAME Lars] in at 3 instead of [NAME Inga]
charge it to [NAME Farida]'s card pls
has [NAME Rosa] been seen yet? im in the lot
[NAME yuki] hasnt pooped in 5 days
the one for [NAME Naveen] never arrived
[NAME Naveen]'s dad here, still waiting
please dont call [NAME Big Mike], he gets upset
my uncle [NAME Thibault] drove me
This is [? Miss] [NAME Ruth] from 2nd floor
[? Sister] [NAME Bernadette] fell in chapel
[NAME Walter P. Jennings III] would like his films
[NAME Shaq O.] needs a sports physical
[NAME Maria da Conceição Ferreira] não fala inglês
[NAME João] is my godson, same address
[NAME Ewa] wants to know if she can fly
yes its me [NAME candace], the one with hives
nope, different [NAME jones]. [NAME reggie jones].
[NAME Beaumont], [NAME Claire] - dob [DATE 03-MAR-1957]
Attn: [NAME Tuyet], re [? Mr] [NAME Pham Van Duc]'s oxygen
From the desk of [NAME Roland Achterberg], attorney
Hi team,⏎pls advise on the below.⏎Best,⏎[NAME Gretchen Sykes] | Benefits | Acme Corp | [PHONE 216-555-0150]
Agent: who am I speaking with?⏎Patient: [NAME latrice]⏎Agent: and your dob?⏎Patient: [DATE 9/9/81]
Caller: [? Mrs.] [NAME Yamashiro]. Callback: [PHONE 808-555-0125]. Re: husband [NAME Kenji]'s biopsy.
To: front desk⏎From: [NAME Otis Redmond]⏎Re: parking
Voicemail from [NAME Hector], no last name, [PHONE 661 555 0104], wants refill
my sons [NAME Luca] and [NAME Mateo] both need flu shots
his wife is [NAME Ottoline], she has poa
dads name [NAME Ferdinand], mine [NAME Fritz]
Ask [NAME Juniper], my eldest, she knows the doses
the twins ([NAME Kai] & [NAME Koa]) are teething
[NAME Mei-Ling] (aunt) will bring her
my moms caregiver is [NAME Blessing Okoro], cell [PHONE 240-555-0166]
I, [NAME Tobias Grünwald], consent to release of records
signed [NAME T. Grunwald], [DATE 4/30/25]
cc: [NAME Annalise Keating], [EMAIL akeating@keatinglaw.com]
per my husband ([NAME Sanjay]) the copay was wrong
[NAME cody] broke his wrist at practice, xray today?
someone named [NAME Trish] promised me a call
spoke w [NAME Darnell] in billing
who is [NAME Patrice]? she left a msg on my phone
thanks a bunch, [NAME fern]
talk soon! [NAME – Wendell]
ok bye [NAME marge]
yours, [NAME Ngoc Anh]
Take care, [NAME Sully]
appreciate it [NAME josh]
sent by [NAME Leticia]'s ipad
Kindest regards,⏎[? Prof.] [NAME Emeka Okafor]
Thank you,⏎[? Mr. & Mrs.] [NAME Lowell Haskins]
What name is it under? » should be [NAME dupree]
Can I have the child's name » [NAME Emmalynn], two n's
who's calling? » [NAME Rosalie], her sister
your full name » [NAME ABDUL-RAHMAN SIDDIQUI]
Name on the account? » [NAME Bev Stokes]
Who's your emergency contact? » mom - [NAME Dolores]
And who referred you? » my friend [NAME Shauna]
Middle initial? » [NAME Q]
What month and day were you born? » [DATE feb 3]
Date of last visit? » [DATE 10/3]
dob » [DATE 8 august 01]
birthday? » its [DATE the ninth of october eighty three]
DATE OF BIRTH » [DATE JAN/05/1970]
what's your member id? » [HEALTH_PLAN EKB 5520 19 733]
policy number » it says [HEALTH_PLAN 00-887-2214]
phone » [PHONE 3O3 555 0182]
cell # please » [PHONE 303.555.0182], or home [PHONE 303.555.0183]
zip » [ZIP 80205]
city? » [CITY Commerce City]
address please » [ADDRESS 2020 Vine apt 6]
what street do you live on » [ADDRESS Larkin St]
last 4 » [SSN 3318]
mrn if you have it » [MRN 0099812]
email on file? » [EMAIL hjohnson@rockymtn.co]
how old is your mother » she'll be [AGE 98] in may
serial # » SN: [DEVICE 2204-DX-19]
case number? » [OTHER_ID 24CV01182]
my adress is [ADDRESS 77 tanglewood dr], [CITY pittsboro]
brithday [DATE 4/5/06]
insurence id [HEALTH_PLAN QMB30019882]
phne numbr is [PHONE 919 555 0121]
my soical is [SSN 244-81-0930]
emial me [EMAIL kt_hoops@live.com]
medcial record [MRN 55120-A]
acount number [ACCOUNT 3310-22-98]
licence [LICENSE W-220-118-903]
claim numbr [OTHER_ID 99-A-2210]
c/o [NAME Hattie Mayfield], [ADDRESS 12 Cotton Row]
[ADDRESS Hwy 12 W Box 40], [CITY Tupelo]
[ADDRESS W140N8917 Lilly Rd], [CITY Menomonee Falls] [? WI] [ZIP 53051]
[ADDRESS Urb. Villa Nevárez 1084 Calle 3], [CITY San Juan]
[ADDRESS 12-34 56th Ave #2], [CITY Maspeth]
[ADDRESS Lot 5], [ADDRESS 880 Old Mill Rd]
we r at [ADDRESS 2 E Oak St 3rd flr] now
house is [ADDRESS 9 Birchwood Circle], ring twice
use the back door, [ADDRESS 451 Ponce de Leon Ave]
[ADDRESS two twelve Baker Street], flat [ADDRESS B]
near the corner of [ADDRESS 8th and Pike]
at [ADDRESS 1600 Amphitheatre Parkway], my work
we sold the house in [CITY Cheektowaga]
moving back to [CITY Muncie] in june
is there a covid site in [CITY Yuba City]
my sister in [CITY Duluth] is a nurse
i commute from [CITY Manassas]
flying in from [CITY Anchorage] for this
hubby works in [CITY Secaucus]
she's at a nursing home in [CITY Lodi]
the [CITY Bakersfield] office please
[CITY Nashua], [? NH]
[CITY Pierce County]
born in [CITY Asmara]
resident of [CITY Tukwila]
postal code [ZIP 55407]
live at zip [ZIP 30310-1123]
txt [PHONE 4045550137] not call
num: [PHONE 404 555-0137]
you can ring the house, [PHONE 404.555.0138], evenings
mobile - [PHONE 1.404.555.0137]
[PHONE 404–555–0137] (mine)
call either [PHONE 404-555-0137] or [PHONE 404-555-0138]
callback [PHONE four zero four, triple five, zero one three seven]
my desk is [PHONE (404) 555-0139 extension 12]
fax it: [FAX 404 555 0111]
efax [FAX 4045550111]
number [PHONE 555.0137] local
[EMAIL Ana.P@Gmail.Com]
email = [EMAIL r2d2fan (at) yahoo.com]
reach me [EMAIL kofi@mensah.family]
write to [EMAIL bev underscore stokes at aol dot com]
ssn ends [SSN 0930]
social security card says [SSN 244 81 0930]
ss number [SSN 244810930]
full ssn: [SSN two four four, eighty one, zero nine three zero]
mr# [MRN 88120]
MRN-[MRN 4412099]
epic mrn [MRN E20118]
chart [MRN #0091-22]
VA file number [MRN C 12 345 678]
my wellcare number [HEALTH_PLAN 31120098]
group [HEALTH_PLAN A0042-01]
bcbs [HEALTH_PLAN R61 220 118]
subscriber no: [HEALTH_PLAN 9912004-00]
medicare# [HEALTH_PLAN 7HN3-WD0-QK21]
oscar id: [HEALTH_PLAN OSC-2201-9983]
member since 2019, number [HEALTH_PLAN 220118-A]
DoD ID [OTHER_ID 1182209933]
EBT card [ACCOUNT 5077 0812 2210 9934]
loan account [ACCOUNT 00-22118]
paid from checking [ACCOUNT 000123456789]
the aba is [ACCOUNT 026009593]
statement no. [ACCOUNT ST-20118]
card no. [CARD 5105-1051-0510-5100] sec [CARD 221]
mastercard ending [? 5100] exp [? 1/27]
discover [CARD 6011000990139424]
nurse lic. [LICENSE RN 204411]
driver license [LICENSE 9022 1188] from colorado
npi# [LICENSE 1245319599]
tag is [VEHICLE RJX 118]
vehicle [VEHICLE JH4KA7561PC008269]
plate: [VEHICLE 4-KD-221]
pump serial no. [DEVICE 1104-882]
s/n [DEVICE HX22018Q]
glucometer sn# [DEVICE GM-0098-1]
imei number is [DEVICE 490154203237518]
bluetooth mac [DEVICE 9C:B6:D0:11:22:33]
pic at [URL flickr.com/photos/latrice81]
[URL https://bit.ly/3xYzAbC]
my page [URL facebook.com/latrice.m.dupree]
from ip [IP 10.0.0.14]
voice id [BIOMETRIC VP-22018]
palm scan number [BIOMETRIC PS118-A]
screen name [OTHER_ID softballmom7]
discord [OTHER_ID lars#2210]
mychart login is [OTHER_ID rreyes_1957]
referral # [OTHER_ID RF-88-2204]
your ticket [OTHER_ID T-11820]
Rx: [OTHER_ID 2201984]
study id [OTHER_ID BEACON-0118]
file no. [MRN 22-1187]
invoice # [ACCOUNT 88120-2]
employee [OTHER_ID E-22018]
er visit [DATE 2/14] @ 3p
she passed [DATE feb. 14 '24]
[DATE Valentine's Day 2024] was the stroke
week of [DATE 3/2]
from [DATE 3/2-3/5]
since [DATE 03/2024]
[DATE 20240214] discharge
new appt: Sat [DATE 2/14]
the mri, [DATE 14 Feb], showed a cyst
last dose [DATE 1st Jan]
I fell ([DATE 11/22/24]) on ice
hire date [DATE June 1, 2015]
my c-section was [DATE oct. 9th]
el [DATE 12/11/2024] me operaron
mi madre tiene [AGE 94] años
vivo en la [ADDRESS calle Hidalgo 220], [CITY Nogales]
mi correo es [EMAIL lupita.s arroba hotmail punto com]
soy la mamá de [NAME Yamileth]
mi doctora preguntó por [? don] [NAME Eusebio]
she is [AGE 101] [? yrs] and sharp as a tack
[AGE 94F] on hospice
gma [AGE 96], gpa [AGE 99]
hi this is [NAME tanisha brewer], i had an appointment with dr. [? lee] on [DATE 3/18] and i never got my results
Hello, I'm writing about my grandmother [NAME Rosalind Achebe] who is [AGE 93] and recently fell at home.
can you resend the link to [EMAIL mhoang_1990@gmail.com] please
my number changed its [PHONE 617-555-0148] now
Patient: [NAME Oluwaseun Adebayo], DOB [DATE 07/22/1984], MRN [MRN 55820193], c/o chest pain
need to update insurance, new member id is [HEALTH_PLAN XYK449201883] group [HEALTH_PLAN 00672]
my address is [ADDRESS 1845 Juniper Ridge Rd], [CITY Asheville], NC [ZIP 28803]
i live in [CITY Tacoma] so the [CITY Olympia] clinic is too far
my social is [SSN 521-44-8890] if you need to verify
My husband [NAME Gerald] was admitted on [DATE January 9, 2025] for pneumonia
[NAME Priyanka]'s fever is back, 102.3 this morning
can [NAME Dmitri] pick up my prescription
im [NAME saoirse], new patient
[NAME Wei Zhang] here, need to cancel tomorrow
the pharmacy says rx [OTHER_ID 8834021] has no refills
claim [OTHER_ID CLM-20250314-77] was denied again
my card [CARD 4539 1488 0343 6467] was charged twice
paid from checking account [ACCOUNT 3390218845]
passport number [LICENSE 488291034] for the travel form
parked in the garage, plate [VEHICLE 7XKR219]
my pacemaker serial number is [DEVICE BTK492018S]
you can see photos at [URL www.dropbox.com/s/9f8a7/rash]
portal logged in from [IP 203.0.113.77], not me
my username is [OTHER_ID kayla.m.ortiz]
fax it to [FAX (502) 555-0119] attention [NAME Beverly]
call me at [PHONE 502.555.0144] after 6
my daughter [NAME Saanvi] is 4 and has an ear infection
my sons name is [NAME Mateo Villanueva]
Thanks, [NAME Ingrid]
thank you so much,⏎[NAME Harold Pemberton]
Sincerely,⏎[NAME Aaliyah Washington]⏎[PHONE 404-555-0177]
what's your full name? » [NAME Bartholomew Finch]
date of birth? » [DATE june 5 1977]
what is the best phone number? » [PHONE 9125550133]
And your zip code? » [ZIP 31401]
last four of your social? » [SSN 6621]
how old is the patient? » [AGE 97]
which city are you in? » [CITY Valdosta]
me llamo [NAME Guadalupe Espinoza] y nací el [DATE 14/02/1969]
mi telefono es [PHONE 956-555-0181]
vivo en [ADDRESS 315 calle Morelos], [CITY Brownsville]
i was in a car accident on [DATE october 30th]
she passed away [DATE Nov 11 2023]
surgery is scheduled for [DATE 5/6/2025] at 7:30
my baby was born [DATE 2/2/25]
my father in law [NAME Vikram Chaudhary] turns [AGE 91] on [DATE august 4]
we moved to [ADDRESS 92 Willow Creek Ln #14], [CITY Bend], Oregon
po box is [ADDRESS PO Box 883], [CITY Truckee] CA [ZIP 96160]
license # [LICENSE D1982203] expires next year
my cpap serial is [DEVICE 22181009384]
my medicare number is [HEALTH_PLAN 4RX9-HN2-KL55]
medicaid [HEALTH_PLAN 77382910A]
referral number [OTHER_ID REF-448820]
confirmation [OTHER_ID 7GHQ22]
hi, its [NAME Tomasz] [NAME Wisniewski]'s wife
please tell [NAME Latoya] in scheduling i said thanks
spoke with [NAME Brandon] on [DATE 4/2], he said refund is coming
my sister [NAME Ngozi] has power of attorney
our neighbor [? Mr.] [NAME Castellano] drove him
under my maiden name, [NAME Fitzsimmons]
[NAME Jamal W.] has not eaten since yesterday
is [NAME Eleanor] cleared for PT
this is for [NAME Kieran O'Donnell], acct [ACCOUNT 8821-0093]
[NAME Hye-won Kim] [PHONE 213-555-0162]
emergency contact: [NAME Farrukh Siddiqui], brother, [PHONE 718-555-0139]
i'm [NAME Zainab] and my son is [NAME Idris]
my email: [EMAIL thepattersons@frontier.com]
my insurance is aetna id [HEALTH_PLAN W188204471]
mac address [DEVICE 00:1A:2B:3C:4D:5E]
vin is [VEHICLE 1FTFW1ET5DFC10312]
fingerprint id [BIOMETRIC FP-77120]
npi [LICENSE 1467560003] for my pcp
we live at [ADDRESS 4401 sw 12th ave apt 208] [CITY cape coral] fl
im staying at my moms, [ADDRESS 18 Hawthorne Ct]
my dob is [DATE 091285]
my dad [NAME Efraín] is a vet, his ssn is [SSN 602 33 1189]
the letter came to [NAME Gus Papadopoulos] at my old address [ADDRESS 77 Fenwick St]
[NAME anh nguyen], [DATE 11/3/79], need refill on levothyroxine
can you text [NAME Shira] at [PHONE 347 555 0126]
cardholder [NAME Desiree Fontaine], exp 09/27, cvv [CARD 482]
`;

/** Those of the United Kingdom, Canada and Australia, for the packs. */
export const FRESH_ABROAD = `
my nhs number is [HEALTH_PLAN 943 476 5919]
NHS no: [HEALTH_PLAN 9434765919], dob [DATE 14/02/1961]
national insurance [SSN QQ 12 34 56 C]
NI number [SSN AB123456C]
postcode [ZIP SW1A 1AA]
I'm at [ADDRESS 14 Larch Close], [CITY Stevenage] [ZIP SG1 4QT]
my mobile is [PHONE 07700 900461]
landline [PHONE 020 7946 0018]
ring me on [PHONE +44 (0)1632 960983]
born [DATE 3/11/54], registered with the Elm Surgery
CHI number [HEALTH_PLAN 0102031234]
my GP is Dr [? Hargreaves], i'm [NAME Nigel Thwaite]
mum's at [ADDRESS 22b Station Road], [CITY Crewe]
health card [HEALTH_PLAN 1234 567 897 AB]
my ohip is [HEALTH_PLAN 9876543217]
SIN [SSN 046 454 286]
sin number is [SSN 130692544]
postal code [ZIP K1A 0B1]
I live at [ADDRESS 77 Yonge St], [CITY Toronto] [? ON] [ZIP M5E 1J4]
call [PHONE 416-555-0192]
RAMQ [HEALTH_PLAN TREM 7505 1234]
medicare card [HEALTH_PLAN 2123 45670 1]
medicare no [HEALTH_PLAN 2123456701]
TFN [SSN 123 456 782]
IHI [HEALTH_PLAN 8003 6080 0000 0570]
my mobile [PHONE 0412 345 678]
home phone [PHONE (02) 9876 5432]
postcode [ZIP 3056]
[ADDRESS 5 Wattle St], [CITY Brunswick] [? VIC] [ZIP 3056]
DVA number [HEALTH_PLAN QX123456]
dob [DATE 31/12/1980]
driver's licence [LICENSE 048 123 456]
hospital number [MRN RXH 220418]
`;
