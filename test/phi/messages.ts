// Messages of patients, relatives and care teams, made up for these tests and written before anybody looked at how they are read. What has to be
// masked stands in brackets after its category, `?` marks what may be; a question before `»` is the context.

/** Messages with identifiers in them. */
export const MESSAGES = `
hey its [NAME marisol] again, can u resend the labs to [EMAIL marisol.vegaortiz88@gmail.com] thx
Good morning this is [NAME Deshawn Whitlock], DOB [DATE 07/19/1986]. I need a refill on lisinopril 20mg please
hi my name is [NAME tenley brookshire] and my dob is [DATE 4-2-91] i think i have a uti
I'm writing on behalf of my father [NAME Eugene Paszkiewicz], born [DATE November 3, 1941], he fell last night
pt [NAME Halvorsen, Greta] mrn [MRN 00781234] asking about ct results
My social is [SSN four five six seven eight one two three four] if you need it
my social security number is [SSN five one two, four four, nine zero one eight]
its [SSN 512 44 9018] thats my ssn
the last four are [SSN 9018] of my social
my member ID is [HEALTH_PLAN ZGP884512093] with blue cross and the group is [HEALTH_PLAN 0078821]
bcbs id [HEALTH_PLAN R58201934] group [HEALTH_PLAN 104]
My insurance changed! New one is Aetna, member number [HEALTH_PLAN W 2201 98834]
id number on my aetna card [HEALTH_PLAN W220198834] rx bin [HEALTH_PLAN 610502]
medicare number is [HEALTH_PLAN 2GK7-RT4-YH91], i switched in january
Can you mail it to [ADDRESS 2217 Sycamore Hollow Rd] [CITY Dubuque] IA [ZIP 52001]
i live at [ADDRESS 88 w 3rd st apt 4c] [CITY yonkers] ny [ZIP 10701]
new address [ADDRESS 1409 Larkspur] unit B [CITY Fresno] CA [ZIP 93711]
please send to [ADDRESS po box 4471] [CITY flagstaff] az
my address is [ADDRESS 9034 county road 18] outside [CITY defuniak springs]
we moved to [ADDRESS 316 Bayberry Ct, Apt 12], [CITY Naperville], Illinois
address: [ADDRESS 77 Massachusetts Ave #3] [CITY Arlington] MA [ZIP 02474-1122]
can someone call me at [PHONE 319.555.0142] after 5 pm
call my cell [PHONE 6195550187] not the house phone
my wifes number is [PHONE (408) 555-0121], mine is [PHONE 408 555 0199]
text me back [PHONE 555-0133]
phone [PHONE nine one seven, five five five, zero one four four]: [PHONE nine one seven five five five zero one four four]
you can reach me at work [PHONE 212-555-0108 ext 4471] until 4
fax the form to [FAX 614-555-0175] attn medical records
surgery was on [DATE 3/14/24] and the follow up is on [DATE 3/28]
my last period was [DATE june 3rd]
i was seen [DATE 10/2] by the pa and again on [DATE 10/9]
admitted [DATE Jan 5], discharged [DATE Jan 9]
My mother is [AGE 93] and lives alone
grandpa just turned [AGE 101] lol
she is a [AGE 96] [? year old] with chf
my daughter [NAME Saoirse] has a fever of 102.4
my son [NAME jaxtyn] threw up 3 times since last nite
husband [NAME Ramón] is on warfarin 5 mg
my mom [NAME patrice] cant drive anymore
spoke with [NAME Yolanda] at the front desk about it
can i speak to [NAME kelsey] from billing
emergency contact is my sister [NAME Anneliese Drummond] [PHONE 971-555-0160]
Thanks so much, [NAME Priyanka]
thank you! - [NAME Bartholomew Finch]
Best, [NAME Oluwaseun A.]
Regards
[NAME Mrs. T. Hargreaves]
MRN: [MRN 4478120]
my chart number i think is [MRN HX-99120]
patient id [MRN 2210-554-8]
record no [MRN 77-31-02]
acct [ACCOUNT 8841200937] balance due 214.50
billing account number [ACCOUNT G-5520198]
my bank account is [ACCOUNT 000123456789] routing [ACCOUNT 021000021]
card is [CARD 4111 1111 1111 1111] exp [? 04/27] cvv [CARD 392]
visa ending in [? 4242]
use my hsa card [CARD 5555-5555-5555-4444]
drivers license [LICENSE D4417209] state of [? oregon]
DL# [LICENSE S530-4290-1187]
passport no. [LICENSE 561204987]
NPI [LICENSE 1245319599] for the referring dr
vin [VEHICLE 1M8GDM9AXKP042788]
my plate is [VEHICLE 8KTR221] parked in lot b
pacemaker serial [DEVICE PJN442190S]
dexcom transmitter sn [DEVICE 8G4T22]
cpap serial number is [DEVICE 23191004412]
claim [OTHER_ID CLM20240099123] was denied
claim number is [OTHER_ID 5520-99812-01] for the er visit
rx # [OTHER_ID 7719203] needs refill at walgreens
Rx [OTHER_ID 0442198-08811] please
referral number [OTHER_ID REF-88201]
prior auth [OTHER_ID PA4471920] expires soon
auth # [OTHER_ID A00192837]
case number [OTHER_ID 24-CV-00918]
my username is [OTHER_ID sunnyday_77]
portal login [OTHER_ID dhutchins1964]
ip is [IP 73.22.184.9] when it failed
my site is [URL www.pottery-by-jean.com]
here is the pic [URL https://photos.example.org/u/88120/rash.jpg]
email [EMAIL j dot okafor at outlook dot com]
its [EMAIL kbrandt@uiowa.edu]
mi nombre es [NAME Guadalupe Treviño] y mi fecha de nacimiento es [DATE 12/08/1979]
hola soy [NAME Esteban], mi hijo [NAME Mateo] tiene tos y fiebre 39
mi numero es [PHONE 956-555-0171] me pueden llamar?
vivo en [ADDRESS 1820 calle del sol], [CITY laredo]
my appt con la doctora is on [DATE 5 de mayo] verdad?
nací el [DATE 3 de agosto de 1966]
mi seguro social es [SSN 601-22-9134]
necesito una cita para mi mamá [NAME Consuelo Ibarra]
mi tarjeta del seguro dice id [HEALTH_PLAN 884120993]
la poliza es [HEALTH_PLAN HMX0091822]
What is your full name? » [NAME brody kincannon]
What is your full name? » [NAME Nguyen Thi Lan]
Can I get your date of birth? » [DATE 11 30 58]
Can I get your date of birth? » [DATE march 2 1990]
Can I get your date of birth? » [DATE 08151977]
What's the best number to reach you? » [PHONE 5035550119]
What's the best number to reach you? » [PHONE 555 0119] mornings only
And your zip code? » [ZIP 48823]
What's your home address? » [ADDRESS 41 Fenwick]
What's your home address? » [ADDRESS 2200 e grand blvd]
Last 4 of your social? » [SSN 7731]
What is the member ID on your card? » [HEALTH_PLAN XEA 902 118 334]
Who is your emergency contact? » my brother [NAME Thaddeus], [PHONE 720 555 0148]
Which city are you in? » [CITY Chattanooga]
How old is she? » [AGE 94]
What email should we use? » [EMAIL rlw1971@aol.com]
Patient reports pain 7/10, [NAME Mr. Castellanos] will come in [DATE 6/12/2025]
[NAME Ms. Rutherford] called re: refill, call back [PHONE 828-555-0136]
this is [NAME Tamika] w/ [? Lakeside Pediatrics], I have [NAME Jordan Ellery]'s results
I have you down as [NAME Kathryn Oduya], [DATE 9/9/1972], is that right?
So your address is still [ADDRESS 5512 Quail Run Dr]?
And the phone number on file ends in [PHONE 0142]?
hi [NAME Lorraine], your results are back
Hello [NAME Mr. Abdi], we received your form
Hi [NAME Tyrell], dr [? Nakamura] wants to see you on [DATE Tuesday, March 11]
we have you scheduled for [DATE 11/4] at 2:15pm
kaiser mrn [MRN 110029384] from [CITY Oakland]
born in [CITY Tuscaloosa] on [DATE 2/2/62]
I'm from [CITY Poughkeepsie] originally
i live in [CITY kalispell] now
the accident was [DATE august 14th 2023] near [CITY Macon]
her name is [NAME Xiomara], she is my niece
my doctor said my husband [NAME Gerald] should stop metformin
[NAME gerald]s bp was 140/90 this morning
[NAME Bernadette] is feeling better
[NAME Amir Haddad] here. BP 132/84, pulse 71
[NAME rosie o'malley] here, checking if my script is ready
name: [NAME calvin ostrowski] dob: [DATE 1/1/80] phone: [PHONE 2065550150]
Name [NAME Calvin Ostrowski] DOB [DATE 01011980] Zip [ZIP 98103]
[NAME Ostrowski Calvin] [DATE 1980-01-01]
first name [NAME Delphia] last name [NAME Roush]
maiden name was [NAME Kowalczuk]
my name is spelled [NAME S-I-O-B-H-A-N]
they have me as [NAME Stephen] but its [NAME Stephan]
im [NAME jo]
i am [NAME Wendell] and i take eliquis
my ss# is [SSN 318-45-2290], dob [DATE 5/5/55], thats all i have
SSN [SSN 318452290]
soc sec [SSN 318 45 2290]
itin [SSN 912-84-7731]
my socail securty number [SSN 318-45-2290]
my brithday is [DATE 6/30/99]
my adress is [ADDRESS 610 Prospect Street], [CITY Ithaca]
pls cal me at [PHONE 607 555 0193]
insurence id [HEALTH_PLAN 99812X77]
medcaid number [HEALTH_PLAN 12098834A]
my phne number is [PHONE 6075550193]
acount number [ACCOUNT 77120044]
drivers lisence [LICENSE 220198334]
policy holder is my wife [NAME Annika Strand] dob [DATE 12-1-84] policy [HEALTH_PLAN 5540-2219]
subscriber [NAME Dale Fitzpatrick] id [HEALTH_PLAN H7719-00823]
guarantor: [NAME Monique Beauregard]
PCP is [? Dr. Feldstein], my ob is [? Dr. Wu]
prescribed by [? Dr. Amrita Rao] on [DATE 2/17/2025]
my mother in law [NAME Beverly Stokes] ([AGE 91]) fell at home
the baby [NAME Asher] was born [DATE 4/8/25] at 7 lb 6 oz
twins [NAME Ivy] and [NAME Oscar] are due for shots
imei [DEVICE 353918071234566]
mac address of the monitor is [DEVICE 5C:F9:38:A1:09:B2]
order [OTHER_ID LAB-2025-00441] from the lab
specimen id [OTHER_ID S25-10442]
confirmation number [OTHER_ID KX7R2P]
fingerprint id [BIOMETRIC FP-00921]
employee id [OTHER_ID 004417] at the hospital
my study id is [OTHER_ID ONC-114-0032]
it was [DATE the 14th of February], i remember bc of valentines
seen on [DATE 2024-11-02] and [DATE 2024-12-14]
DOS [DATE 02/14/2025] billed twice
the eob says [DATE 01/03/25] and claim # [OTHER_ID 20250103-7781]
my workers comp claim [OTHER_ID WC-882019], adjuster [NAME Phil Treadwell] [PHONE 503 555 0177 x221]
lawyer is [NAME Cynthia Abernathy], [EMAIL cabernathy@abernathylaw.com]
my landlord [NAME Hank] can let u in, [ADDRESS 18 Dunmore Terrace] apt 2
mi esposo se llama [NAME Rigoberto Salas]
hablo con [NAME Teresa]? necesito cambiar la cita del [DATE 14 de junio]
soy la mamá de [NAME Camila Rentería], nacida el [DATE 02/05/2019]
zip is [ZIP 60614]
i'm in [ZIP 60614] area
[CITY Cook County] medicaid id [HEALTH_PLAN 112233445]
my portal user name [OTHER_ID mtnbiker4]
wifi mac [DEVICE a4-5e-60-c1-77-0f] on the pump
venmo [OTHER_ID @kelly-ann-p]
insta is [OTHER_ID @dr.mama.bear]
he goes by [NAME Skip]
please update my name to [NAME Rowan Ashdown]
can you add [NAME Lucille Ferrante] to my hipaa form, she's my neighbor
appointment under [NAME Vandermeer]
ref [NAME Jonas Lindqvist] [DATE 30/06/1975]
license plate [VEHICLE KLM 4471]
my dad's va file number is [MRN C 22 118 904]
her hicn was [HEALTH_PLAN 401-22-8834A]
military id [LICENSE 1287731094]
green card number [LICENSE A 204 118 773]
`;

/** Messages without any: what stands in brackets may be masked, nothing else. */
export const PLAIN = `
bp 138/86 pulse 72 temp 98.9 o2 97
my a1c went from 8.1 to 7.2 in three months
glucose was 212 at 7am and 145 at 11
take 2 tabs of 500 mg twice a day for 10 days
i weigh 184 lbs and im 5 foot 9
the copay was $45 and they charged me 120.00
my appointment is at 3:45 tomorrow
can i come in tuesday or thursday around 2
dx code E11.9 and I10 on my bill
they billed cpt 99214 and 93000
what is icd 10 code M54.50
room 412 on the third floor
my amazon order 112-4471920-8837261 has the test kit
flight UA 1482 lands at 6:20
im on delta flight 2207 so ill miss my slot
ldl 131 hdl 44 trigs 190
egfr 58 creatinine 1.3
inr 2.4 on coumadin 5mg
potassium 4.1 sodium 139
psa 3.8 last year and 4.4 now
phq9 score 14 and gad7 11
my pain is 8 out of 10
i had it 6 weeks ago
since 2019 i have had migraines
he is 67 years old with copd
im 34 and pregnant, 22 weeks
my kid is 8 mo old and 19 lbs
she took 650 mg tylenol at 9 pm
ibuprofen 800 every 6-8 hours as needed
humalog 12 units before meals
insulin lispro 100 units/ml
albuterol 90 mcg 2 puffs
is it ok to take zyrtec 10mg with benadryl 25
will the mark on my arm go away
may i come in sooner
i hope you can help me
april showers make my allergies worse
i may be late
can i bill you later
my chart wont open
the patient portal is down again
what number do i call for billing
do i need my insurance card
is my social history on file
do you take medicare
where do i find my member id
whats your fax number
i forgot my username
do you need my ssn
when is my next visit
my address changed
please call me back
what is your address
my birthday is next week
i turned 40 this year
call 911 if it gets worse
should i go to the ER
press 2 for spanish
i walked 8000 steps today and slept 6 hours
my hr was 110 after 20 min
spo2 88 to 91 percent
temp 101.5 for 3 days
her fever was 39.2 c
peak flow 320
hgb 10.2 hct 31
wbc 11.4 plt 250
tsh 2.31 free t4 1.1
vitamin d 22 ng/ml
bmi 31.4
ef 45%
eye pressure 18 and 21
vision 20/40
lens -2.75 cyl -0.50
ekg qtc 440
ndc 0093-7214-01
lot number 24B117 expires 06/2026
version 14.2.1 of the app crashes
model is resmed airsense 11
parkinson's runs in my family
she has hodgkin's lymphoma
they said it was crohns
foley catheter came out
my achilles hurts
dr said i have graves disease
is the epley maneuver safe
do i have lou gehrigs disease
i use head and shoulders
got it at target for 12.99
costco price was 24.50 for 90 pills
i drank 2 liters of golytely
i ate at olive garden and got sick
cvs on the corner is closed
covid test was positive on monday
i got my flu shot in october
my last tetanus was in 2016
we could do the 2:30 or the 4:15
the wait was 45 minutes
my deductible is 3000
i owe 87.20
they said 4-6 weeks
1/2 tablet at night
3x a day
1-2 drops each eye
it is about 3 x 4 cm
i need 90 day supply, 3 refills
page 3 of the form question 12
form 1095-B for taxes
step 4 says fast for 12 hours
i live alone
i live with my parents
im in a lot of pain
we live far away
im at work until 5
my son has a rash
my wife is sick
my daughter threw up twice
my husband snores a lot
thanks so much
thank you, talk soon
best wishes
hello there
good morning, this is about my results
hi, i am worried about my labs
i am allergic to penicillin
im diabetic
this is urgent
it is getting worse
i'm nauseous and dizzy
she is doing great
he is stable
me duele la cabeza desde ayer
tengo fiebre de 38.5
mi presion es 140 sobre 90
tomo metformina 850 mg dos veces al dia
necesito una cita por la mañana
gracias por todo
a que hora abren
cuanto cuesta la consulta
What is your pain level? » 7
What is your pain level? » maybe a 6 or 7
How many tablets do you take? » 2 in the morning 1 at night
What time works for you? » 2:30
Any allergies? » sulfa and latex
What is your blood pressure? » 128 over 76
How much do you weigh? » 212
What is your name? » why do you need it
What is your date of birth? » id rather not say here
Which pharmacy do you use? » [? walgreens on 5th]
Who referred you? » my dentist
type 2 diabetes since my 40s
stage 3 kidney disease
grade 2 sprain
c5-c6 herniation and l4 l5
t12 fracture
h pylori positive
hpv 16 and 18
b12 shot 1000 mcg
cd4 480 viral load <20
ct scan with contrast
mri of the left knee
colonoscopy prep at 5 pm
section 504 plan for school
medicare part b and part d
tier 3 drug
plan g supplement
bus 14 gets me there by 9:10
exit 23 off the highway
suite 200 is which entrance
is building C the right one
gate B22
2 weeks post op
day 5 of antibiotics
week 12 of pregnancy
g2p1
my period is 9 days late
cycle is 31 days
size 7 boot
i'm a 36 year old woman with pcos
patient is 45 yo male
nurse said hold it for 48 hrs
doctor wants me to fast
the tech was rude
`;

/** More of both, written after what those above had shown was mended, and again before anybody looked. */
export const LATER_MESSAGES = `
hiya this is [NAME Marguerite Oyelaran], i had my knee scoped on [DATE 4/29] and its swelling up
yes its [NAME Corbin Szymanski] date of birth [DATE 12.3.1968]
can u tell dr [? haddix] that [NAME Kendall] is still coughing
[NAME Teodoro] wont take his pills
this message is for my stepdaughter [NAME Emmeline Voss] who turned 16 last week
im calling about [NAME Delroy Pinnock]
RE: [NAME Fitzwilliam, Harriet] / [DATE 08-22-1955]
Good afternoon, [NAME Mrs. Ogundipe] here. My new number is [PHONE 443-555-0117]
tell [NAME Agatha] im running 10 min late
my name: [NAME zeke lundgren]
name is [NAME Ruthanne] btw
im [NAME Cheyenne Littlebear] and ive been waiting 40 minutes
my grandson [NAME Zayden] ate a penny
my neighbor [NAME Mrs. Kowalik] will pick up the walker
patients name is [NAME lorenzo dimaggio], he is 7
i am the caregiver for [NAME Winnifred Ashby], age [AGE 98]
[NAME Nkechi Obiora]
[DATE 7/7/77]
thanks again for everything, [NAME Roz]
sincerely yours, [NAME Clement Boudreaux]
hugs, [NAME Nana Jo]
my so [NAME Trey] is allergic to sulfa, just fyi
seen by [? Dr. Anand] [DATE 1/12/25], [DATE 2/9/25] and [DATE 3/16/25]
next infusion is [DATE the 21st of november]
tmrw or [DATE friday the 14th of March]?
i had covid in [DATE dec 2021] and again [DATE aug '23]
my moms birthday is [DATE feb 29 1948], she just turned 77
dob is [DATE twelve fourteen eighty one]
born [DATE 1948/02/29] in [CITY Sheboygan], [? Wisconsin]
my due date is [DATE september 9th]
appt [DATE 5/6] 10:40am w/ cardiology
reach my husband at [PHONE 7025550163] if i dont pick up
cell: [PHONE 702 555 0163] / home: [PHONE 702 555 0164]
my daughters cell is [PHONE (702)5550165]
call [PHONE 1 800 555 0199 x 12]
its [PHONE 2 1 2 5 5 5 0 1 4 4]
try [PHONE five five five oh one nine nine] thats my landline
fax [FAX 505.555.0133] please, attn [NAME Loretta]
my email's [EMAIL quincy_adams.3rd@proton.me]
[EMAIL bigal1955@msn.com] is the best way to reach me
email: [EMAIL lindas dot garden at yahoo dot com]
ship it to [ADDRESS 12 Harborview Terr], [CITY Gloucester], MA [ZIP 01930]
im staying at [ADDRESS 4509 N Kedzie] 2nd floor
i moved, its [ADDRESS 230 Old Mill Rd Apt 5] [CITY Boone] NC now
[ADDRESS 1701 S 8th Ave]
[CITY Walla Walla] WA [ZIP 99362]
we r at [ADDRESS rr 3 box 118], [CITY Hazard] KY
live in [CITY Chula Vista] off of 805
zip code [ZIP 73301]
mailing address: [ADDRESS P.O. Box 88]
social: [SSN 545-91-0023]
SSN is [SSN five four five nine one zero zero two three]
ssn ends with [SSN 0023]
they need the last 4 its [SSN 0023]
medical record # [MRN 0091-2234]
MR# [MRN 55102298]
my chart # is [MRN 88-1102]
hosp no [MRN H220914]
my blue shield id: [HEALTH_PLAN XEH 991 204 552]
united healthcare member [HEALTH_PLAN 923847561] group [HEALTH_PLAN 7K0021]
humana [HEALTH_PLAN H5521-044] id [HEALTH_PLAN H77120934]
Medicaid ID is [HEALTH_PLAN 9920-1128-77]
tricare [HEALTH_PLAN 00918827364]
my mbi is [HEALTH_PLAN 4AX9-UW2-KM88]
acct no. is [ACCOUNT 55-20091]
invoice [ACCOUNT INV-20993] says i owe 60 bucks
statement number [ACCOUNT 77120091]
card number [CARD 6011 0009 9013 9424] zip [ZIP 30309]
security code is [CARD 4471]
my license is [LICENSE K0912883] exp 2027
dea [LICENSE BF1234563]
tag number [VEHICLE 7XRT22]
my insulin pump serial is [DEVICE NGP-220918]
hearing aid sn: [DEVICE 2209F81]
rx number [OTHER_ID 6620091-00441] is out of refills
prescription [OTHER_ID 2209117] was sent to the wrong cvs
claim [OTHER_ID 2025-0091182] still pending
auth [OTHER_ID AU-55210] for the mri
ticket [OTHER_ID HD-20991] with your it dept
my user id is [OTHER_ID pkowal]
patient portal username: [OTHER_ID gram.of.five]
facebook is [OTHER_ID kara.jean.smiley]
me llamo [NAME Yesenia Carbajal] y necesito un refill
mi esposa [NAME Dolores] tiene cita [DATE el 9 de enero]
fecha de nacimiento [DATE 9/1/1980], telefono [PHONE 7875550118]
mi hija [NAME Valentina] tiene 4 años y vomita
la direccion es [ADDRESS 55 Calle Luna] apto 3, [CITY Ponce]
numero de medicaid [HEALTH_PLAN 8891-02-33]
What's your name and date of birth? » [NAME Soren Dalgaard] [DATE 5/30/88]
What's your name and date of birth? » [NAME maddie ruhl], [DATE may 30 1988]
Can you verify your address? » still [ADDRESS 902 Tamarack]
What is your group number? » [HEALTH_PLAN 881204]
Phone number please? » same as always [PHONE 860 555 0129]
Which pharmacy and what is their phone? » cvs [PHONE 860-555-0130]
What is your medical record number? » [MRN 3301922]
Who is the policy holder? » my dad [NAME Ferdinand Oakes]
And how do you spell your last name? » [NAME Przybylski]
`;

export const LATER_PLAIN = `
i took 2 aleve at 6 and 1 more at 10
the nurse said my bp was one fifty over ninety
i gained 12 lbs since march
my levels were 0.8 then 1.1
it hurts from my hip to my knee
my sugar dropped to 54 last night around 3am
is 20mg of prozac ok with wellbutrin 150
i ordered it on walmart for 18.97
my grubhub came late so i ate at 9
southwest 1187 got cancelled so i cant make it
the hotel is room 1204
parking level P3 spot 88
they coded it as z00.00 and i got a bill
cpt 97110 x 4 units
my tsh is 4.52 and vit d 31
sodium 138 k 4.0 cl 101 co2 24
a1c 6.9 fasting 112
wbc 7.8, rbc 4.5
im on day 14 of 21
she sleeps 10 hours a day
the rash is 2 by 3 inches
it started maybe 5 or 6 days ago
i had two c sections
my first colonoscopy was at 50
im a 58 yo guy with gout
my baby is 9 weeks and 11 lb 4 oz
he drinks 6 oz every 3 hrs
since august ive felt off
can we do a telehealth on wednesday
monday at 11 works
my ride comes at 1:15
do you guys take cigna
i lost my card
i need a new referral
can you send my records to my new doctor
whats the address of the clinic
my mom is worried
my dad had a stroke in 2014
my sister thinks its shingles
my husband works nights
my wife drove me home
my son spilled his amoxicillin
my daughter is teething
my grandma hates the walker
our baby wont latch
can my brother come with me
thanks for the quick reply
thanks for your help today
thank you guys
many thanks for the info
have a blessed day
hello, anyone there
hey doc
ok sounds good, see you then
will do
may i ask why
i feel faint
mark me as arrived please
the jack in the wall is broken
i was in the sun too long
rose colored discharge
i have a charlie horse in my calf
does bell's palsy come back
my cushing's workup
a baker's cyst behind the knee
is it raynauds
babinski was normal
the gray stuff on my tongue
whipple surgery was last year
i take st john's wort
i use dr scholls inserts
tommy john surgery
is my tylenol with codeine ready
paxlovid 300/100
7.5/325 norco
amox clav 875-125 bid
lantus 22u at bedtime
o2 sat 93 on 2l
pain scale 6-7/10
score was 21/30
20/25 in the left eye
1 in 4 chance they said
50/50 on the surgery
they want 24 hr urine
form 3008 for the nursing home
box 14 on my w2
section 8 housing letter
channel 5 said theres a recall
recall on lot AX2209
password reset isnt working
error 404 on the portal
me duele el pecho desde las 3
tomo losartan de 50
mi azucar estaba en 180
cuando es mi proxima cita
ya pague 25 dolares
Any pain right now? » 4 out of 10
What dose are you on? » 10 mg
How long has this been going on? » since tuesday
Is there anything else? » no thank you
What's your date of birth? » why
What is your phone number? » its in my chart
`;

/** Some more of both, written after what the later ones had shown was mended. */
export const LAST_MESSAGES = `
hi its [NAME Talia Brennerman], quick question about my cream
good evening, [NAME Ignatius] here, patient of dr [? lowry]
this is [NAME mike devereaux] dob [DATE 10-10-70] i need my inhaler
my kid [NAME Brantley] swallowed a dime
can [NAME Josephine Akers] be added to my account, shes my aunt
i was told to ask for [NAME Leandra]
[NAME Mrs. Bellweather] cancelled for [DATE 6/18]
pls let dr know [NAME Hollis] fainted again
the pt [NAME Fennimore, Ada] needs her cpap mask
My name is [NAME Chukwuemeka Eze] and I was born on [DATE 23 June 1990]
thank you so much, [NAME Lindy Rae Foster]
yours truly, [NAME Ewan]
my ex wife [NAME Corinna] has custody
my dads name was [NAME Ellsworth Tate]
talked w/ [NAME Damaris] in billing on [DATE 5/22]
dob [DATE 6 4 1999]
bday is [DATE 3/3]
she passed on [DATE Oct 30th, 2022]
first dose was [DATE 1/20/21] second [DATE 2/17/21]
last seen [DATE nov 2023]
cell [PHONE 808.555.0172]
my number changed to [PHONE 5415550138]
call or text [PHONE 541-555-0138] anytime
office fax is [FAX (541) 555-0139]
send to [EMAIL t.brennerman+clinic@fastmail.com]
im at [ADDRESS 7714 Pelican Bay Dr], [CITY Corpus Christi] [? TX] [ZIP 78418]
[ADDRESS 15 Elm] [CITY Bangor] [? maine] [ZIP 04401]
deliver to [ADDRESS 2900 Route 9 Unit 4]
we live in [CITY Skaneateles], [? NY]
ssn [SSN 221 30 9984]
my social security is [SSN 221309984]
last 4 [SSN 9984]
mrn is [MRN 4410-29]
chart [MRN 00918273]
policy # [HEALTH_PLAN GX-220-918]
member id: [HEALTH_PLAN 00H882716]
anthem [HEALTH_PLAN JQU882A91823]
medicaid [HEALTH_PLAN AB12345C]
acct [ACCOUNT 0092-1182]
amex [CARD 3782 822463 10005]
pin on my card is [CARD 882]
license number [LICENSE TX 22091882]
passport [LICENSE 488201993]
device id [DEVICE 00884-2291-A]
rx [OTHER_ID 882-1190]
claim no [OTHER_ID 77A-2209]
case # [OTHER_ID 2025-118]
username [OTHER_ID luvmydogs3]
me llamo [NAME Heriberto], mi cita es el [DATE 12 de julio]
mi numero de miembro es [HEALTH_PLAN 99120037]
Name? » [NAME asher quigley]
Date of birth? » [DATE 02-29-2000]
Best callback number? » [PHONE 541 555 0140]
Your street address? » [ADDRESS 88 Juniper Pl]
What is your Medicaid number? » [HEALTH_PLAN 77120A]
grandma is [AGE 92] and confused
`;

export const LAST_PLAIN = `
i had 3 beers and took 1 ativan
bp cuff says 151/97 pulse 88
my ferritin was 9 and hgb 10.8
they did a 12 lead ekg
the bill says 99213 and 36415
i need a note for work for 6/10... just kidding not needed
can i double up on zoloft 50
the pollen count is 9.8 today
i have an hsa what do i do
can you fax it to my school
is there parking
which floor are you on
my order from chewy never came
im on the 4:40 train
gate 14 flight 220
my hemorrhoids hurt
is it the flu or covid
i was up at 2, 4 and 5
my baby rolled off the bed
my husband refuses to come in
my mom forgot her pills
my brother vapes
i weigh about 140
ran 5k in 31 min
took my temp it was 100.4
he is 6'2 and 240
my potassium pills are huge
are you open memorial day
do you take united
can i see a woman doctor
tell the nurse i said hi
dr office closed early
thanks, appreciate it
thank you very much for everything
best regards
hello again
ok will call tomorrow
the summer heat is killing me
will april work
i hope june is better
a small cut on my chin
crohn's and celiac
de quervain's thumb
burning after the foley
hashimoto's since college
dupuytren's in both hands
the ace bandage slipped
i use dove soap
got the wegovy pen
tengo gripe desde el lunes
me tomo dos pastillas
How many days? » 3 or 4
Which arm? » left
`;

/** Capitals that are no names: brands, holidays, departments, products, apps; written before they were tried, as the lists above. */
export const CAPITALS = `
Merry Christmas to everyone at the front desk
I can't open the form in Google Chrome
is the clinic open on Black Friday
we are closed for Labor Day right?
I take Centrum Silver every morning
The pharmacy at Whole Foods never got it
can you send it to Rite Aid instead
I paid with Apple Pay last time
My Fitbit Versa says my heart rate is 120
I got the Moderna Booster in the fall
are you in network with Blue Shield
do you take Cigna Connect plans
I have Oscar Health through work
the Physical Therapy department hung up on me
transfer me to Medical Records please
the Patient Portal keeps logging me out
I downloaded MyChart Mobile but it crashes
it says Windows Defender blocked the file
my son drinks Pedialyte Advanced Care
is Vicks Vaporub safe for a toddler
we use Johnson's Baby Shampoo only
I was told to try Head and Shoulders
Happy Thanksgiving to the whole team
Will you be open on Martin Luther King Day
closed for Yom Kippur, is that right
we fast during Ramadan, can I take pills at night
Is there parking near Gate Seven
I saw it on Good Morning America
my video visit froze in Microsoft Teams
Do I need Zoom Workplace or just a browser
Used Neosporin Plus on the cut
the label says Extra Strength Tylenol
He only eats Cheerios and Goldfish Crackers
Can I have Diet Coke before the test
I drank two Red Bulls yesterday
no Mountain Dew for a week and I feel better
The sign said Urgent Care, so I came in
it was on the Cardiac Rehab floor
They sent me to Nuclear Medicine first
My Medtronic Pump keeps beeping
the Dexcom Receiver lost its signal
Should I get the Shingrix Vaccine now
Did you get the Prior Authorization yet
my Explanation Of Benefits makes no sense
I need a Work Excuse Letter for Monday
can I get a Handicap Placard form
The Affordable Care Act covers this, no?
I saw Silver Sneakers on my plan
Does Humana Gold cover dental
I'm on Social Security Disability
we order from Amazon Pharmacy now
The Walgreens App says it is ready
I use Good Rx coupons
it was cheaper at Costco Wholesale
they moved the lab to the Sears Building
I fell in the Home Depot parking lot
Got stung at Splash Mountain
We were camping in Yellowstone when it started
my rash began after Disney World
I went to Burning Man and got sick
The Super Bowl party gave us all food poisoning
I was at Planet Fitness when it happened
hurt my back doing Hot Yoga
My trainer at Orange Theory says rest
I do Weight Watchers and walk a lot
On the Keto Diet since spring
I read about it on Web Md
Facebook Messenger is not secure, is it?
I can't use Face Time at work
please send a link for Google Meet
the QR code opens in Samsung Internet
It happens when I eat at Taco Bell
a Big Mac and fries set it off
allergic to Cool Whip maybe?
is Beyond Meat ok with gout
I put Desitin Maximum on the rash
Baby wears Pampers Swaddlers size 2
we switched to Similac Sensitive
Enfamil Gentlease gave him gas
My dog ate my Adderall, not kidding
Do you have the Novavax Shot
My Lyft Driver got lost
I take the Green Line to you
Greyhound Bus was late, sorry
Is Doctor On Demand covered
the Mayo Clinic website says otherwise
Saint Patrick's Day was rough on my stomach
Cinco De Mayo tacos did it
over Spring Break I had no symptoms
After Mardi Gras my liver tests were up
My Kindle Fire won't load the survey
The New York Times had an article
I have Delta Dental
Guardian Life paid for it
Is Invisalign Express an option
My Apple Watch shows afib
I bought a Waterpik Flosser
The Oral B brush makes me bleed
the form wants a Primary Insured, what is that
I'd like a Second Opinion
`;

/** People beside whom such capitals might stand, of names that are in no list. */
export const CAPITAL_NAMES = `
Yesterday I spoke to [NAME Torvald Esterhuizen] about it
please add [NAME Nkechi Obiora] to the call
I'm bringing [NAME Wendeline Achterberg] with me
the forms for [NAME Bronagh Tuttlebee] are done
can [NAME Quillon Marsters] drive me home
this is about [NAME Ottoline Pryce]
I work with [NAME Zdenko Havranek] who is also a patient
[NAME Casimira Thornquist] here, I use Google Chrome
the ride is from [NAME Evander Loomis]
please call [NAME Yevgenia Sorokina] about Thanksgiving
my power of attorney is [NAME Philippa Mudge]
I share the account with [NAME Oluwatobi Fashola]
pick up will be by [NAME Isolde Wrenfield]
it is on the list of [NAME Thaddea Brinkworth]
I saw [NAME Maximiliaan Dekkers] in the waiting room
we, [NAME Sorrel Hathersage] and I, will come
your patient [NAME Leocadia Szymborska] fell
give [NAME Aurelian Popescu] my message
she asked for [NAME Marguerita Quennell]
I am not [NAME Temperance Oakhurst], wrong chart
`;
