/** Messages without identifiers, of the lists of fresh-messages.ts. */
export const FRESH_PLAIN = `
took 81 mg aspirin and 2 puffs of albuterol at 6:40am
bp this morn 138 over 84 pulse 66
whats the wait time like rn
my stomach hurts so bad after eating dairy
is the flu clinic drive thru open sat
i lost the paper w my instructions
should i keep icing it 20 on 20 off
i weigh 212 was 220 in june
temp is 99.9 should i worry
Dear Doctor, I trust this finds you well. My knee remains stiff in the mornings.
I should be obliged if you would renew my blood pressure tablets.
Yours faithfully
With warm regards and gratitude
The pain began some three weeks ago and has not abated.
You have reached the after hours line, press 3 for pharmacy
Please hold while I pull up your plan benefits
Your deductible is 2,500 individual and 5,000 family
That CPT code 29881 requires prior authorization
We show a balance of $1,042.77 after adjustment
Coinsurance is 20 percent after you meet 3000
so um I've been having like headaches for maybe two or three weeks
i took three tablets at nine and two at noon
it hurts like an eight out of ten
about one hundred and one point four last night
open parenthesis sorry my phone is typing by voice
Hct 38.2 L⏎MCHC 33.1⏎RDW 15.2 H⏎Plt 188
IMPRESSION: No acute cardiopulmonary process.
FINDINGS: Mild degenerative changes at C5-C6. No fracture.
Tab Lisinopril 10 MG Oral⏎Sig: Take 1 tablet by mouth daily⏎Disp: 90⏎Refills: 3
Allergies: NKDA⏎Tobacco: never⏎Alcohol: 1-2/wk
HbA1c⇥7.2⇥%⇥4.0-5.6⏎eAG⇥160⇥mg/dL
Echocardiogram: LVEF 60%, LA 3.9 cm, RVSP 28
he threw up 4 times since 2 am and wont take pedialyte
my 3 yr old has a temp of 103.1
she is 14 months and not walking
baby drank 5 oz at 2 and 4 oz at 5
my mother in law is confused and falling
grandma refuses to wear her alert necklace
the caregiver didnt come monday
estoy embarazada de 20 semanas
me cobraron 240 dolares y mi seguro dice 60
mi hija tiene 8 años y asma
gracias doctora
tiene 37.9 de temperatura
a que hora es la clinica
How long have you had the pain? » since tuesday, maybe 4 days
What dose are you on? » 40 mg
How many do you take? » 2 in am 1 pm
What is your weight? » 187
What is your blood pressure? » 142/88
Which pharmacy do you use? » CVS on main
What time is good? » 10 or 1130
Any allergies? » penicillin and cats
Are you the patient? » yes
Do you have a preferred language? » english
What brings you in today? » bad cough and chills
How can we help you? » billing question
Rate your pain » 7
Do you want a reminder? » yes please text me
Ozempic 0.25 then 0.5 for 4 weeks
switched Lexapro for Zoloft last fall
Is Farxiga the same as Jardiance
Bactrim DS twice daily x 10 days
Tylenol Extra Strength 500 mg
got Shingrix and Prevnar 20 on the same day
Paxlovid rebound after 5 days
does Xarelto need labs like Coumadin
my Inogen One G5 shows error E07
Apple Health exported the wrong steps
Google Meet froze twice
the Peloton hurt my hips
Trader Joe's chocolate gave me hives
Whole Foods vitamins ok?
i work at Home Depot and lift heavy stuff
got stung at Yosemite
Great Clips nicked my ear
Taco Bell made me sick
he plays for the Wildcats
my Labrador bit my hand
we have a German Shepherd and a Maine Coon
Thanksgiving week is bad for me
Is the office closed Labor Day or Veterans Day
on Medicare Advantage with UHC
the Affordable Care Act plan
VA Hospital did my surgery
Mercy General said come here
Cleveland Clinic recommended a second opinion
Dr. [? Ramaswamy] told me to stop metformin
NP [? Collins] was super nice
PA [? Kim] put the stitches in
does [? Dr. Feinberg] do video visits
Crohn's, Barrett's esophagus and Schatzki ring
Romberg positive, Tinel negative
Dupuytren contracture in left hand
they suspect Kawasaki
Sjögren antibodies SSA SSB neg
Ehlers-Danlos type 3
my Port-A-Cath needs a flush
Coban wrap and Kerlix
took Benadryl at 11p and again 3a
i had covid in 2020, 2022 and 2024
born with a heart murmur
since 2003 or so
two weeks ago thursday
next month on a friday
last christmas
around noon on sunday
every other day for 3 weeks
twice in march and once in april
may need a wheelchair
will you bill later
mark it urgent
i hope so
grace period til the 15th?
it hit me in the chin
the bill is wrong
rob me blind with those prices
art supplies make me sneeze
my pal drove me
dawn to dusk im tired
a rich diet and gout
i cant bear it
pat it dry then bandage?
jack up my dose?
can u fax it to cvs
my fax machine is broken
call me when its ready
text me pls
i never got your email
what is your address
which zip do you cover
is there parking on oak street
the elevator on 2 is out
my insurance card has a new number
i dont have an ID number yet
where is the member id printed
the account was closed
reset my password
serial number is rubbed off
my license expired
license plate reader charged me
the vin is on the door
claim was denied
case closed i guess
order more strips
the reference range looks off
my chart isnt loading
medical records office hours?
form DS-11 vs form SSA-827
T12-L1 compression
grade 2 AV block
HPV 16 positive
CA 19-9 is 31
CD4 612 VL <20
IgE 488
B12 280, folate 9
FEV1 72% predicted
G6PD normal
A positive blood
factor V leiden
BRCA1 negative
5-FU cream
size 7.5 ring
3-0 vicryl
10 blade
16 fr foley
gauge 25 needle
200 joules x 2
2.5 L NC
500 ml bolus
CPAP at 11 cmH2O
I ride 30 km a week
i make 42k a year
copay 25, 40 specialist
discount code SAVE20
version 2.3.1
error 404 on the portal
wifi 5g down
5 ft 4 in, 150 lb
ages 6 to 12
im 34
he's 88 y/o
65+ discount?
90 day supply
90 minutes
95% better
100 degrees out
92 bpm
page 91
lol ok ill wait
idk maybe its allergies
ngl the new pill slaps
can i vape after wisdom teeth
my bf thinks its mono
omg my ear is ringing so loud
does birth control make u gain weight
im 15 can i come without my mom
is it bad if i skipped 3 days
my acne is worse since accutane started
Good morning doctor, having loose motions since 2 days
Sugar fasting 162 PP 240 please advise
Kindly guide which specialist to consult
BP 150/100 since morning doctor sab
Taking Dolo 650 twice daily
T3 1.2, T4 8.9, TSH 5.6
67M s/p CABG c/o SOB
c/o HA x 3d, N/V
A&Ox3, NAD, CTAB
RRR no m/r/g
Hx HTN, DM2, CKD3b
Meds: ASA 81, metoprolol 25 BID, atorva 40
Plan: CT chest, f/u 2 wks
Cr 1.4 baseline 1.1
UOP 30 cc/hr
GCS 15, NIHSS 2
EGA 39w2d, G3P2002
DOL 3, bili 11.8
T 38.2 HR 112 RR 22 SpO2 94% RA
Na 131 ⏎ K 3.0 ⏎ Cl 98 ⏎ HCO3 22
WBC: 13.2⏎Neut: 81%⏎Lymph: 12%
Troponin I < 0.04 x2
key=value type=refill qty=30
{"status":"ok","count":3}
id,name,qty⏎1,aspirin,30
📱 wont load the app
👍
😂😂 ok
Agent: hello how can i help
Support: Is this for a new or existing concern?
Visitor left the chat
This chat may be recorded for quality purposes.
Thank you for choosing our clinic!
Your call is important to us, wait time is 12 minutes
Chat rating: 5 stars
If this is an emergency dial 911
Please allow 3 to 5 business days
Office hours Mon-Thu 8-5, Fri 8-12
We are closed for the holidays
The fee for the form is $25
Your next step is to complete the questionnaire
do you validate parking
is it wheelchair accessible
which building, east or west tower
take exit 9 and turn left
the clinic by the mall or the one by the lake
i drove 40 miles in snow
my ride leaves at 4:50
uber was 32 bucks
bus 44 stops there
flight 1182 got delayed
platform 3 train 12
my seat was 14C and my leg swelled
hotel room 1204 had bed bugs
i am in bed 2
aisle 7 at walmart
chapter 4 verse 13 gives me peace
season 3 episode 9 lol
level 42 in candy crush during infusion
walked 18 holes
bench 225 squat 315
a 10k on saturday
shoe 9.5 wide
bra 36C
jeans 34x32
glasses +1.50
contact lens base curve 8.6
hearing loss 40 dB
4000 Hz notch
SPF 50
UV index 9
pollen count 9.8
AQI 162
humidity 40%
fever broke at 98.9
oven burn 400F
ice 15 min
soak in 2 cups epsom
1 tsp in 8 oz
gallon of golytely
6 small meals
1800 kcal diet
60 g protein
carb ratio 1:10
correction factor 50
basal 0.8 u/hr
bolus 4.5
time in range 71%
GMI 6.9
sensor day 9 of 10
battery 20%
pump site changed every 3 days
lancets 33g
needles 4mm
strips #100
Lantus, Basaglar or Toujeo
is Jardiance covered by Express Scripts
stopped Effexor and began Wellbutrin XL 150
Vyvanse shortage again
can i take Mucinex DM with Coricidin HBP
the Depo shot late by 2 weeks
Kyleena or Skyla?
Nuvaring fell out
Plan B vs Ella
Zofran ODT 4
Compazine made me jittery
Reglan no
Imitrex nasal
Botox for migraines
Aimovig vs Emgality
Humira citrate free
Stelara q8 weeks
methotrexate 15 weekly
folic acid 1mg
prednisone taper 60 40 20 10
Z pack day 3
doxy 100 bid
keflex 500 qid
augmentin 875
tamiflu 75
valtrex 1 g
Pfizer or Novavax
RSV shot Abrysvo
MMR titer
TB skin test 10 mm
Quantiferon negative
HIV nonreactive
hep B surface antibody >1000
Lyme western blot IgG 5 bands
Rocky Mountain fever
West Nile virus
Zika and dengue
St. Louis encephalitis
Norwalk virus
Coxsackie rash
Lake Michigan was cold
Florida Keys vacation sunburn
Mexico trip diarrhea
back from India with a cough
moved here from Texas
i live in California
Alaska cruise ear patch
Grand Canyon hike blister
Disney World in july
Christmas dinner gave me gout
Ramadan fasting and insulin
Yom Kippur fast ok?
new year new diet
super bowl sunday wings
March Madness stress lol
May flowers make me sneeze
I will call in June
summer was hard
in the fall i fell
spring break
Sunday school
Monday mornings
black friday line fainted
good friday closed?
the nurse practitioner was kind
my hygienist said floss
The Doctor is in
ask the front desk
tell billing i paid
call the pharmacist
message the team
hello care team
dear staff
to whom it may concern
thanks team
best regards
sincerely
yours truly
mom says hi
dad is fine
my husband called
wife is pregnant
son is 5
daughter is two
kid wont eat
baby wont sleep
grandma fell
uncle drinks
aunt has copd
cousin had it
brother donated a kidney
sister is my ride
neighbor is a nurse
boss needs a note
teacher noticed it
coach benched him
my ex
my lawyer wants records
my landlord has mold
my therapist retired
What is your name? » why do you need it
What's your date of birth? » i'd rather not say
What's your phone number? » i dont have one
Address? » homeless right now
Insurance? » none, self pay
Emergency contact? » no one
How old are you? » 34
Height and weight? » 5'10 180
Last meal? » 7pm
Last dose? » yesterday at 8
When did it start? » 2 days ago
When did it start? » last year
How many weeks? » 12
Blood sugar now? » 243
Temp? » 100.8
Oxygen level? » 93
Allergic to anything? » codeine
Are you in pain? » a little, 3
Preferred time? » after 3
Which doctor? » dr [? patel]
Which location? » the downtown one
Do you smoke? » half a pack
Anything else? » no thx
a que hora abren
cuanto es el copago
me duele la cabeza mucho
tengo 3 hijos
mi hijo no come
mi esposo esta enfermo
necesito receta
azucar en 210
presion 140/90
estoy de 12 semanas
buenas tardes
muchas gracias por su ayuda
hey quick question about my copay
is it normal to bruise after a blood draw
the pain is on my left side under the ribs
ive had a cough for like 2 and a half weeks
my throat is killing me
can you resend the link
it says session expired
how do i upload a picture
the video visit froze
i cant hear the doctor
my appointment got cancelled, why
do i need to fast
can i drink coffee before the test
should i stop my blood thinner before the procedure
which vaccine do i need for travel
are you in network with cigna
is there a sliding scale
i got two bills for the same visit
my deductible resets in january
what does out of network mean
need a work note for 3 days
need fmla paperwork
school physical form
sports physical before friday
the receptionist hung up on me
i waited 45 minutes
great service last time
took 400 mg ibuprofen at noon and 650 tylenol at 4
metoprolol 25 bid and amlodipine 5
insulin 12 units before dinner
A1C went from 8.9 to 7.1
LDL 142 HDL 38 TG 210
hgb 9.8 is that dangerous
bp 162/94 at cvs
pulse ox 92
temp 38.6
heart rate 48 at night
weight 244
height 5'9
BMI 33
glucose 67 shaky
INR 4.1
TSH 0.02
psa 6.2
eGFR 52
K 5.4
creat 1.8
wbc 14
plt 90
na 128
vit d 14
ferritin 8
b12 190
peak flow 320
phq9 18
gad 7 score 12
stage 3 kidney disease
grade 1 sprain
type 2 diabetes
class 3 heart failure
L5-S1 herniation
C6 radiculopathy
T1DM x 20 yrs
G1P0 at 32+4
20/60 vision
audiogram 55 db
ICD10 I48.91
cpt 93306
hcpcs G0121
ndc 00071-0155-23
DRG 470
modifier 59
rev code 0450
tier 3 drug
step therapy
quantity limit 30 per 30
3 refills left
pill is white, round, 54 on one side
imprint IP 204
lot number not on card
room 9 was freezing
floor 4 smells
take elevator C
building 2 parking lot B
suite 110?
gate code please
door code doesnt work
from 9 to 5
at 3:15pm
in 20 mins
tomorrow morning
next tues
last thursday
two mondays ago
since february
in 2019
the 90s
this summer
every april
last fall
twice a week
q6h prn
before bed
after lunch
for 10 days
6 weeks post op
36 weeks pregnant
4 months old
my 12 year old
im 27
he is 71
she's 83
age 45
over 65
under 18
$40
60 bucks
1,250.00
25%
1/3 cup
2 cups
8 oz
1.5 liters
6 ft
10 lbs
3 miles
10k steps
5 stars
1-10 scale
8/10
page 3
question 12
option 2
press 1
version 17.2
ios 18
windows 10
error 503
level 9
chapter 2
Mark my chart please
will the doctor call
may I switch
hope it works
grace and patience thanks
rose hips tea
summer camp form
autumn is bad for my asthma
dawn simulator lamp
faith healing lol
joy of cooking
amber urine
ruby red grapefruit and statins
violet rash
ginger tea
basil allergy
sage smoke
jack hammer headache
bill was wrong
drew blood twice
pat on the back
rob from peter to pay paul
sandy eyes
rusty nail
chip on my tooth
art class
gene therapy
ray of sun
miles away
frank blood in stool
major depression
young child
long covid
short of breath
black stool
white tongue
brown discharge
green mucus
gray skin
strong smell
small bump
little sore
good rest
best time?
early visit
late period
page the doctor
church on sunday
park outside
street parking
bank holiday
field trip
hill repeats hurt my knee
brook trout allergy
Parkinson's meds
Graves eye disease
Bell's palsy
Down syndrome
Lou Gehrig's
Epstein-Barr
Hodgkin lymphoma
Wilms tumor
Charcot foot
Baker cyst
Foley bag
Kegels
Heimlich
Apgar
Braxton Hicks
Mohs surgery
Pap smear
Allen test
Weber and Rinne
Lasix
Paxil
Flomax
Plavix
Singulair
Zyrtec-D
Advil PM
Aleve
Pepcid
MiraLAX
Metamucil
Gatorade
Starbucks
Walmart
Costco
Target pharmacy
Uber
Amazon
Google
Zoom
Fitbit
Blue Cross
Aetna PPO
Humana Gold
Cigna
Kaiser
Medicare
Tricare
Optum
CVS Caremark
New York strip steak gave me gout
Boston cream pie
Philly cheesesteak
Texas toast
Kentucky Derby
Denver omelet
Chicago dog
Buffalo wings
can you guys fit me in today
my back went out shoveling
i think i sprained it playing soccer
dentist said wait 2 weeks
the rash looks like ringworm
my eye is pink and goopy
is strep contagious after 24 hrs
can my kid go back to school
should i bring my old records
how early should i arrive
do i park in the garage
im outside
running 10 late
ok on my way
just checked in
the form wont submit
how do i change my password
i need to talk to a human
stop texting me
unsubscribe
who is the on call doctor
whats your cancellation policy
the pharmacy never got it
they only gave me 15 pills
the generic makes me itch
can i split it in half
take with food?
missed a dose at 8
two at night one in the morning
half a tab of 25
increase to 75 mcg
5 mg to 10 mg
50 mg/5 ml
7.5 ml every 6 hours
0.3 mg epi
20 mEq potassium
10 units short acting
30 mins before meals
drops 3x daily both eyes
patch off after 12 hours
blood sugar 312 after cake
bp 118/76, 122/80, 131/84
hr 110 resting
101.4 under the tongue
o2 88 while walking
weight up 6 lbs in 2 days
i am 5 foot 2
a1c of 5.9
cholesterol 241
mri showed l3 l4 bulge
ct with contrast
stage ii
birads 3
t score -2.6
gleason 7
ef 40
class ii obesity
code z00.00 on my bill
99396 and 81002 are what
ndc 50580-0449-01
charge of 312.50
copay 30
paid 250 by check
refund 18.22
discount 10%
room 310
suite b
building 7
floor 2 west
lot c parking
route 9 traffic
exit 12
mile 20 of the marathon
page 2 of 6
form 8962
section 125 plan
title ix
part d
phase 3 trial
covid 19
hpv 9
prevnar 13
vitamin b6
omega 3
coq10
5 htp
co2 level
h pylori
group b strep
type o negative
rh negative
stage fright
happy birthday to the staff
merry christmas
see you in the new year
on easter weekend
memorial day weekend
[? fourth of july] party
summer of 2020
winter is rough
monday through friday
wed at 2
tues am
noonish
9ish
around 4
by the 1st
every 28 days
day 14
week 7
month 3
2 yrs ago
since high school
in my 40s
he is 62
kids are 4 and 7
turning 50
a 70 year old
will this hurt
may be broken
mark on my leg
bill from lab
sue the airline lol
rob the bank to pay this
jack up prices
grant me patience
frank talk
max dose?
dose max is 4 g
miles of tests
ray of hope
dawn shift
april fools
june bug bite
august heat
rose garden allergy
lily pollen
ivy rash
poison ivy
holly berries
hazel eyes
olive oil
ginger chews
basil
sage advice
clay mask
sandy beach
rocky road
harry potter marathon
ryan air flight
[? nelson mandela] biography
taylor ham
jordan almonds
my doctor retired
the new doctor is great
dr [? weiss] said so
ask dr [? lund]
nurse [? pat] was kind
Dr. [? Castillo]'s nurse
Lyme
Crohn's
Graves
Addison's
Bell's
Tourette's
Asperger's
Ritalin LA
Adderall XR
Trulicity
Entresto
Synthroid
Cymbalta
Claritin
Nyquil
Robitussin
Pedialyte
Ensure
Band-Aid
Ace bandage
Kleenex
Omron
Dexcom
Apple Watch
Samsung phone
Zoom link
Teladoc
Labcorp
Quest
Rite Aid
Sam's Club
Publix
Delta Dental
Oscar Health
Ambetter
Mayo
Sloan Kettering
St. Jude
Sinai
Red Cross
Planned Parenthood
Weight Watchers
Alcoholics Anonymous
Meals on Wheels
Social Security office
Veterans Affairs
Medicaid office
Obamacare
gracias doctor
tengo tos
cada 12 horas
la pastilla blanca
me siento mal
What brings you in? » cough
What medication? » metformin 1000
How much do you weigh? » 154
What time? » 2:15
Which arm? » left
Who is your doctor? » dr [? hahn]
What is your name? » anonymous
Date of birth? » do you need it
Your address? » it hasnt changed
Phone? » same as before
Any allergies? » sulfa
How old? » 8 months
How old is the child? » 4
hi, can i get a same day appointment
i need my test results explained
is my lab work back yet
the ointment burns
been vomiting since 4am
i think i have pink eye
can someone call me back today
please cancel my appointment for tomorrow
im having trouble breathing at night
do i take it with food or without
my incision is leaking yellow stuff
how long am i contagious
is tylenol safe with wine
my husband snores and stops breathing
my daughter wont take the medicine
mom fell but shes ok
the baby has a diaper rash
i feel dizzy when i stand
pain went from 8 to 4 after the shot
started wegovy 0.25 two weeks ago
on mounjaro 7.5 and losing hair
lexapro 10 to 20
took 3 advil at 2
prednisone 40 x5 days
600 mg gabapentin tid
bp at home 135/85 avg
sugar 98 this am, 156 pp
a1c 6.4
wbc 3.9
my ana was 1:320
esr 42 crp 18
o2 93-95
temp 100.2 - 101
hr 52-60
150 lbs down from 172
5'7"
2 weeks post op
day 3 of fever
12 weeks along
18 month old
my 9 yr old
im 55 f
84 year old mother
turned 65 in may
since 2016
in the early 2000s
last october
two sundays ago
thanksgiving week
at 8:40
9 to 12
between 1 and 3 pm
within 48 hours
every 6-8 hours
room 5
suite 300 or 310?
floor 3
exit 4
hwy 9 is closed
route 22 traffic
bill for $212.18
owed 45
$15 copay
20% coinsurance
code 99203
cpt 45378
j45.40
dx f32.1
ndc 68180-0981-03
form 1040
w2
1095-a
page 4
step 2
question 7
version 4.2.1
error 0x80070057
wifi password at the clinic?
channel 5 news
the 49ers game
nascar on sunday
burger king fries
mcdonalds breakfast
olive garden
trader joes
whole foods
walgreens on 5th
cvs downtown
rite aid
kroger
express scripts
united healthcare
blue cross
cigna
aetna
medicare advantage
tricare
good rx coupon
mychart
epic app
apple health
google fit
oura ring
garmin
peloton
dexcom g6
libre 2
omnipod
airsense 10
inogen
epipen
narcan
will do
may be
mark it
bill me
hope so
grace period
joy
faith
dawn
rose
jack
art
Agent: Let me check that for you.
Agent: Could I have your date of birth, please?
Agent: Dr. [? Whitfield] is running 20 minutes behind.
Agent: The clinic opens at 8.
Agent: I've sent the request to the nurse.
Agent: Is there anything else?
Agent: Please call 911 if you have chest pain.
Parkinson's disease
Hashimoto's thyroiditis
Sjogren's
Raynaud's
Meniere's
Crohn's and colitis
Lewy body dementia
Marfan syndrome
Turner syndrome
Wilson disease
Hodgkin
Dupuytren's
Achilles tendon
Adam's apple
Valsalva
Pap test
Coombs test
Schirmer test
Mantoux
Holter
Foley
Hickman line
Jackson Pratt drain
Steri-Strips
Betadine
tengo gripe
necesito una cita
me duele el pie
cuanto debo
tomo 20 mg
What is the reason for your visit? » annual physical
How long have you been sick? » 5 days
What's your pain level? » 6
What dose? » 50 mcg
Which side? » right
What is your weight? » 210
Temperature? » 102.1
Any other symptoms? » chills
Are you pregnant? » no
Preferred pharmacy? » walmart on 4th
What day works? » wednesday
What time? » 9 or 930
Is this about a bill? » yes the one from last month
Do you have insurance? » yes medicaid
can i take zyrtec and flonase together
my left ear is clogged
i lost my voice
is there anything sooner
the bruise is purple now
what does borderline mean
my pressure was 144 over 90
sugar 178 at bedtime
took tylenol 1000 at 3
2 more days of amoxicillin
do you do iv iron
mris are expensive
is the lab open at 7
my ride is late
sorry wrong chat
i pressed the wrong button
Please confirm your appointment for tomorrow at 3 PM.
Reply STOP to opt out
Your balance is $88.14
You are number 4 in line
Lipid panel: TC 212, LDL 138, HDL 44, TG 160
CBC normal, CMP normal
Lisinopril-HCTZ 20-12.5
Take 1-2 tabs q4-6h prn
Wound care: change daily
no chest pain no SOB
ROS negative
BMI 29.4
age 44
1 in 10 risk
between 60 and 70 percent
three to five days
since last spring
every other thursday
on the 1st and 15th
may or june is fine
will august work
my Jeep broke down
my Subaru needs tires
I work at Boeing
the Honda dealer
Hawaiian Airlines lost my meds
Uncle Ben's rice
Ben and Jerry's
Dr Pepper
Mrs Dash seasoning
Little Caesars
Papa John's
Wendy's chili
Victoria's Secret bra rash
Levi's jeans
Johnson and Johnson shot
Pfizer booster
Eli Lilly coupon
Merck Manual
Gray's Anatomy lol
St. Mary's Hospital
Good Samaritan ER
Jackson Memorial
Duke University
Rush Hospital
Henry Ford clinic
Brigham and Women's
Tommy John surgery
Jane Fonda workout
Jenny Craig diet
Atkins diet
Lamaze class
Alexander technique
Pilates
How many pills? » 12
What strength? » 500
Fever? » 101
When did it start? » monday
Do you use tobacco? » no
What is your question? » can i get a refill
Name of the medication? » Crestor
What pharmacy? » Kroger
Who is your provider? » Dr [? Lowe]
Which clinic? » Northside
can i reschedule to next week
my knee is swollen and warm
i take metformin 500 twice daily
bp 128/84 this morning
a1c was 7.2
is it ok to take zinc
how much is a visit without insurance
they charged me $75
i waited an hour
temp 100.6
my son is 6 and has asthma
mom is 74
dad has parkinsons
i had covid in january
flu shot last year
ct scan was clear
what does e78.2 mean
code 99214
blood type a positive
i am 30 weeks
room 8
suite 120 on the second floor
press 0
call 911?
will you be open monday
may i eat before
mark my chart
thanks again
see you soon
kaiser denied it
walmart pharmacy
humira pen
ozempic shortage
lyrica 75
the nurse said wait
dr [? patel] ordered it
Agent: How can I help you today?
Agent: Please verify your date of birth.
wbc 7.1 hgb 13
ldl 99
tsh 2.2
o2 97
pulse 88
pain 5/10
every 8 hours
2 tabs
1/2 tablet
20 mg
3x a day
in the morning
at 4:30
from 2 to 4
Crohn's flare
Lyme test
Tylenol PM
Johnson's baby lotion
Aveeno
me duele el estomago
tengo fiebre de 38
What is the problem? » rash
How long? » 2 weeks
Pain level? » 4
Which medicine? » lisinopril
do you carry the shingles vaccine and how much is it
is doctor available this afternoon or only mornings
my copay was 35 last time now its 50, why
can i take benadryl with zyrtec
i was told to stop eliquis 48 hrs before
took 2 tylenol and 1 aleve at 3pm
the site says open mon thru thu 7 to 6
does medicare part b cover a walker
bp 147/91 hr 88 o2 96
blood sugar 201 this am, 164 last nite
a1c went from 8.1 to 7.3
what does it mean if my TSH is 6.12
is a WBC of 11.4 bad
I weigh 187 lb and im 5'9
pain 7 out of 10, worse when i sit
my kid is 4 and has pink eye
i am 67 and diabetic
she is 88 and on hospice
its been 3 weeks since the fall
i had surgery in 2018
in march i had bronchitis
can i come next tuesday around 10
are you closed on Thanksgiving
do you have anything in May
may i ask a question
will this leave a scar
can you mark it urgent
the bill says $1,284.00
code 99214 on my bill, what's that
diagnosis M54.50
error 403 when i open the portal
app version 12.4.2 keeps crashing
room 212 phone is broken
press 2 for billing does nothing
call 911 or go to er?
should i text 988
i have graves disease and hashimoto's
is it bell's palsy or a stroke
my mom has lewy body dementia
crohns flare again
heard of ehlers danlos, do you treat it
does the dr do mohs surgery
my apgar score sheet
foley catheter leaking
is addison's the same as cushing's
need a holter monitor
can i get a pap smear
baker's cyst behind my knee
what's the epley maneuver
i was watching Grey's Anatomy and got scared lol
i drink a monster every day, is that bad
red bull makes my heart race
i had mcdonalds and now im sick
bought a vicks humidifier at target
i use johnson and johnson baby shampoo
ben gay cream helps
does walmart pharmacy take this
cvs says they never got the script
send it to walgreens please
i have the omron cuff from costco
my dexcom g7 fell off again
the medtronic 780g alarms at night
my fitbit says 42 resting
can i fly with a cast
jack and jill bathroom so we share germs
i feel like a million bucks
no rest for the wicked
every tom dick and harry has covid
when hell freezes over i'll do a colonoscopy
faith is what keeps me going
grace period for my insurance?
i hope the results are ok
it was joy to meet the team
the rose garden by the lobby is pretty
dawn dish soap made a rash
i cut my finger on a can lid
he was drunk on jim beam
my skin is dry like the sahara
can i use neosporin on a cut
is the parking free
do you validate parking
i need an ambulance ride quote
does Dr take united
any side effects of ozempic
wegovy vs mounjaro
Lipitor or Crestor which is safer
how do i take prednisone 20 10 5 taper
use 1-2 sprays each nostril bid prn
sig: 1 tab po qhs #30
0.5 ml IM x1
amoxicillin 400mg/5ml 7.5 ml bid x 10d
i take 10 units lantus and humalog sliding scale
L4-L5 disc bulge
stage 3b ckd
t-score -2.7
vision 20/40 left
contraction every 5 min for an hour
38w3d, 3 cm, 70%
G3P2
temp 38.4 C
2 hrs ago
is there a shuttle from the train station
the elevator is out again
can i bring my dog
thank you so much for everything
sounds good talk soon
ok
thanks!
good morning
Have a great day
is the lab in the main building
my arm is numb and tingly
i'm fine just tired
i'm anxious about it
it's burning when i pee
who is on call tonight
do you speak spanish
hablan español
cuanto cuesta la consulta
me duele la cabeza desde ayer
tengo fiebre de 39
a que hora abren
im bloated and gassy since sunday
i am lactose intolerant and pregnant
hi im congested, which decongestant is ok with bp meds
im ok, just groggy
i am menopausal and moody
hello im underweight according to the chart
im allergic to shellfish and sulfa
i am claustrophobic, can the mri be open
my son is autistic and nonverbal
my daughter is lethargic, wont nurse
my mom is bedbound
my husband is diabetic, on insulin
my dad is stubborn lol
my baby is colicky
my wife is nauseated every morning
this is embarrassing but i have warts
this is urgent
its itchy again
its swollen and purple
it's viral right?
told reception already
spoke to billing and to radiology
i talked with pharmacy
can ibuprofen cause ulcers
can metoprolol make me tired
does gabapentin need tapering
does quest do tb tests
did labcorp send it
is humira covered
is ozempic on my formulary
refill for flonase
refill for trazodone please
appointment for botox tomorrow
add zofran to my list
remove aspirin from my chart
signed by the provider?
sent by mistake sorry
under anesthesia
is there mold in the vaccine lol
has eliquis gone generic
when is flu clinic
i need to cancel tomorrow's visit
the app's login is broken
yesterday's labs
dad's meds
a friend's rash looked like this
patient's rights form
The Moderna arm was sore
Pfizer or Moderna?
I love the Mayo Clinic website
The Cleveland Clinic diet plan
Kaiser denied it
my Apple Watch says afib
Alexa reminds me to take pills
siri dialed you by mistake
hey google
I use a Hoyer lift
she has a Hickman line
my Huntington's test
Hodgkin lymphoma in remission
is Lyme common here
Zika travel warning
west nile virus
my St. John's wort
Dr. Pepper makes me burp
Burt's Bees chapstick
Johnson & Johnson shot
Trader Joe's salad recall
a Charley horse at night
Murphy's law
Mr. Clean fumes
Captain Crunch every day
Ronald McDonald House
Good Samaritan sent me
jazz hands made my wrist pop
i drank Jack Daniels
A1C 6.9, LDL 112, trig 140
BP 128/76 L arm, HR 61
Vit D 24 ng/mL
take 2 caps TID x 7 d
10/325 q6h
5 to 10 mg
1/2 cup
3/4 of the bottle
4-5 times a day
24/7
9 to 5
50/50
on a scale of 1-10
20/20 vision
T4 1.2 TSH 3.3
H1N1
COVID-19
B12 shot
C-section in 2015
Sept was rough
see you Friday
Monday at 9:45
in about two weeks
next month
last summer
at 3 o'clock
every 8 hours
$45 copay, $1,200 deductible
suite is on which floor
parking level P3
press 1
ext please
version 3.14.1
windows 11
iphone 14
$25.00
weighs 7 lb 6 oz
102.4 since 2am
I'm 5'4" and 140
age 72
she's 89
60 year old
gracias
que hora abren manana
no puedo dormir
estoy embarazada
will you be open
mark my words
frankly i'm worried
bless your heart
amen
lol ok
np
tysm
who do i see about a wart on my chin
is amber urine bad
ruby red spot
i have a violet bruise
my rosacea
pearl sized lump
jade roller
i ate basil and sage
crystal meth history
iris exam
i feel awful and feverish
he is teething and cranky
she is dehydrated i think
my toddler is constipated, miralax ok?
my grandson is hyper on steroids
my father is combative at night, uti maybe
i am nursing, can i take sudafed
im paleo so no dairy
im postop day 4
im perimenopausal
hi im new here
im hungover lol is that why
im due for a tetanus
i am so confused by this bill
its gross but green snot
this is ridiculous honestly
this is about my eob
told the pharmacist, waiting
asked reception, they said no
hello again
hey there hope ur well
dear provider
dear clinic staff
spoke with insurance
talked to anesthesia
the patient is unresponsive? no just asleep
patient is npo
pt is afebrile
pt c/o dyspnea
can insulin go bad in heat
can zinc help
did medicare approve it
is tricare accepted
does botox hurt
will physio help
has flomax any recalls
add vitamin d to my chart
remove penicillin from my allergies
appointment for mammogram
letter for jury duty
form for daycare
records for disability
note for work
call triage at extension 4
under warranty
under my tongue
signed consent already
attn billing
from radiology
thanks team
thanks doc
thx guys
cheers mate
regards
best,
bye for now
gracias doctora
take care
love it
yours truly is tired
stomach's upset
today's dose
yesterday's appointment
kid's fever
baby's rash
chantix dreams
synthroid brand only
metamucil orange
is pedialyte ok
lasix 40 po bid
norco 5/325
i'm on keppra 500
xarelto or eliquis
trulicity pen jammed
humira pen 40mg
paxlovid rebound
the shingrix arm pain
Down syndrome clinic
Turner syndrome
Marfan
Asperger's
Tourette's
Ehlers-Danlos
Kawasaki
Barrett's esophagus
Wilson's disease
Gilbert's
Sjogren's
Cushing's
Hashimoto's
Meniere's
Raynaud's
Achilles tendon
Adam's apple
Eustachian tube
Kegel exercises
Heimlich
Pap
Mantoux
Whipple procedure
Babinski negative
Lasegue positive
Glasgow 15
Snellen chart
Apgar 9/9
Braden 18
Mallampati 2
Rinne
Epworth score 11
Mr Potato Head
Netflix and chill
uber here
Lyft coupon
Hilton lobby
DoorDash
game of thrones
Ted Lasso
the Simpsons
Star Wars
Mickey Mouse band-aids
Barbie bandaid
march madness
april showers
may flowers
june bug bite
sunday roast
summer cold
autumn leaves
winter skin
1 of 2
2 out of 3
3x a week
5k run
10 am - 2 pm
12:30
0.9% saline
20 gauge
6 ft apart
2 lbs
98.6
120/80
14/90 min
room 4
bed 12
level 2
$15
15%
#1 concern
number 2 looks green
line 3 of the form
page 4
step 2
option b
type 2
stage iv
grade 3
class 1
`;
