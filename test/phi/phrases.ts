// Messages as patients write them, made up for these tests. What has to be masked stands in brackets; a question before `»` is the context.

export const IDENTIFYING = `
I am [Xin Liu] and I need a refill
my daughter [Xin] has a fever
ask for me at work, ext [4417]
regards [m. okonkwo]
i have chest tightness. [tevin] threw up twice last night
[castellucci, camryn] my temp is 38.9
this message is for dr king from [jomo bangura]
call [abeba hatcher] at 713-555-0144
[evander lindgren] [11.21.43] needs his refill
my address changed to [Apt 12C], [1550 Oak Ridge Blvd]
I moved from [Boise] to [Nampa] last month
[Lily]'s fever is 101.5
my address is [742 Evergreen Terrace, Springfield], IL [62704]
My neighbor Mr. [Alvarez] can pick up the prescription
Please update my last name to [O'Brien-Castillo]
[Rutger] is my name and yes that's the only name I use
do you guys do the shingrix shot, i'm [93] lol
account [0038 2291 7] routing [011000015]
I'm [Deshawn] and my appointment number is [APT-55812]
Hello there, [Wilhelmina Achterberg] here - I turn [91] next week
[Nguyen, Thi Bao] — DOB [1984-11-30] — requesting refill of sumatriptan 50 mg
can [Auntie Lupe] pick up my meds? her phone [(209) 555-0137]
[Tamsin] (my sister) had the same thing in 2016
She lives with her grandma [Ottoline] in [Garrard County]
thanks!! – [Winnie]
- [J. Abelard]
hey so my name's [Bettina Krause] and i had a question
[Rosalind] here, just checking in on my labs
It is [Tobias Engel] again, sorry to bug you
Hi, I am [Keiko Marsh] and I need a refill
you can call me [Dottie]
they spelled my name wrong its [Kaitlynn Obrien]
patient name [Harold Finch]
Patient: [Okonkwo, Ngozi]
first name: [delphine] last name: [arceneaux]
my maiden name was [Kowalczyk]
my sister [Agnieszka] is picking me up
my son's name is [Thaddeus]
our daughter [Imani] has a rash
the appointment is for my mom, [Gloria Estefano]
my husband, [Dmitri], was there too
this is for my dad [Walter Simmons]
spoke to [Brenda] yesterday
[Linda] said to send you a picture
asking for my grandson [Mateo]
Thanks, [Priscilla]
thank you - [George]
Sincerely, [Ottoline Price]
emergency contact is [Rahul Mehta]
Mrs. [Abernathy] would like a callback
mr [delgado] lives with me
The guarantor is [Felix Baumgartner]
can you tell [Sonya] i'll be late
i gave the form to [rachel]
my caregiver [Esmeralda Ruiz] will come along
my wife [Hope] is pregnant
i'm [Mark Johnson] and this is about my bill
se llama [Guadalupe Herrera]
mi hijo [Santiago] tiene fiebre
soy [Lucia Ortega]
dob [3/14/1962]
DOB: [03-14-62]
born [July 4, 1980]
my birthday is [oct 9th 1955]
birthdate [19890723]
she was born on [12.05.1977]
i was born in [march of 1964]
surgery was [2/9]
my surgery date is [11/23/2024]
i got the shot on [september 3rd]
i had my colonoscopy [jan 2019]
can i come in [May 5th] instead
reschedule me to [6/14] please
my appt on [Aug. 2] needs to be moved
seen in the ER [4th of February]
date of service [01/15/2025]
discharged on [the 3rd of May]
last visit [2024-08-19]
my mom died [June 1, 2020]
due date is [10/3/2025]
her bday is [nov 12]
birthday [february twenty second nineteen fifty eight]
naci el [5 de mayo de 1970]
my grandmother is [93]
my dad is [101] years old
she just turned [90]
i am a [92] year old woman
he's [97] and still drives
age: [94]
patient is a [91]-year-old
[ninety four] years old and doing fine
tengo [95] años
call me at [503-555-0187]
my phone is [(212) 555 0143]
cell [9175550122]
text [646.555.0199] when ready
reach me on [+1 (415) 555-0101]
you can get me at [555-0148]
home phone [718 555 0166] work [718 555 0177 ext 12]
callback number: [1-888-555-0123]
my number is [three one oh five five five oh one two three]
the best number for me is [8085550144]
mi celular es [305 555 0119]
llamame al [786-555-0133]
+44 in the uk its [+44 20 7946 0958]
fax it to [212-555-0167]
their fax number is [(312) 555-0190]
email me at [jo.smith@example.com]
my e-mail: [a_b-c@sub.clinic.org]
write to [jane dot doe at gmail dot com]
[kim99 (at) yahoo (dot) com]
its [maria.lopez at outlook.com]
ssn [219-09-9999]
my social is [219 09 9998]
social security # [219099997]
last 4 of my social is [6789]
last four of my ssn: [4821]
SSN ending in [7734]
my itin [912-78-1234]
numero de seguro social [219-09-9990]
mrn [00482913]
my medical record number is [A-4471902]
MRN#[5567812]
chart no. [88412]
patient number [7712098]
hospital number is [H0099123]
record # [44-918-22]
the mrn on my bracelet says [66120934]
account for mrn: [7781236]
member id [XJH882910034]
my insurance member number is [W 2290 18834]
group # [00451-B]
policy number [HP-7719023]
subscriber id is [AKR 118 209 774]
medicare number [1EG4-TE5-MK72]
medicaid [88120934A]
my insurance card says id [U7719 2201]
the id on my insurance card is [99201873]
aetna id [W123456789]
plan id: [H1036-077]
the member number for my plan is [772019384]
account number [4410029387]
acct # [220-99182]
routing [021000021] account [9981002734]
my billing account is [BA-229918]
iban [DE89370400440532013000]
HSA account [7710029384]
card number [4111 1111 1111 1111]
visa [4012888888881881] exp 09/27 cvv [123]
my card is [5555-5555-5555-4444], security code [982]
amex [3782 822463 10005]
pay with [6011000990139424]
drivers license [D08-22-9918]
my license number is [S530-1289-7712]
passport [C01X0006H]
passport no. [A12345678]
npi [1245319599]
dea number [AP5836727]
nurse license [RN-882716]
state id number [88271934]
vin [1HGCM82633A004352]
license plate [7XKR221]
plate number is [BKD 4471]
my plates are [HJK-882]
serial number [SN-99A8812]
pacemaker serial number [PJN882716H]
cpap serial [19882716203]
the model is airsense, serial [23192881274]
imei [490154203237518]
mac [00:1B:44:11:3A:B7]
device id [DX-771A02]
my profile is [https://www.facebook.com/some.person.12]
see [patientportal.example.org/u/8812]
my blog is [janesjourney.com]
photo at [http://imgur.com/a/9aBcD]
my ip is [73.162.10.8]
it came from [2001:db8:85a3::8a2e:370:7334]
fingerprint id [FP-88271]
voiceprint [VP-2271-A]
claim number [CLM-7728190]
claim # [20241187723]
rx number [7718820]
my prescription # is [6620-18837]
refill rx [4471902]
referral number [RF882719]
case number [24-118827]
order # [W8827193]
confirmation number is [QX77182]
reference number [88271-B]
my portal username is [sunnygirl]
username: [k.andersson]
employee id [E-99182]
twitter [@runner_jane]
my insta is [@moms.kitchen.88]
authorization number [AU7718820]
i live at [4471 Birchwood Lane]
my address is [12 W 93rd St, Apt 4B], [New York], NY [10025]
[88 Orchard Hill Rd] [Dayton] OH [45402]
we're at [1600 Pennsylvania Ave NW]
address: [77 Rue Royale Apt 3]
send it to [PO Box 7781], [Boise], ID [83701]
moved to [2210 county road 44]
ship to [990 Lakeshore Dr Unit 12], [Chicago] IL [60611]
home is [5 Elm Ct]
i'm staying at [301 E Main St]
my new address is [118 Via Verde]
mi direccion es [calle 8 #2217], [Miami]
vivo en [Hialeah]
i live in [Bakersfield]
i'm in [Tulsa], Oklahoma
i live in [Paducah], KY
we moved to [Santa Rosa] last year
driving from [Fort Collins]
is there a clinic in [St. Cloud]
[Maricopa County] resident
zip [98101]
my zip code is [02139-4307]
zipcode: [60614]
pharmacy near [73301]
codigo postal [33125]
What is your date of birth? » [030481]
Date of birth? » [3 14 62]
Can you confirm your birthday? » [march 3rd]
What's your phone number? » [5035550187]
Best number to reach you? » its [503 555 0187]
What is your name? » [zelda quimby]
May I have your full name please? » it's [Ignatius Reilly]
Who am I speaking with? » [orville]
Your zip code? » [97201]
What is your member ID? » [ABC88271]
What is your MRN? » [771882]
Last 4 digits of your social? » [9921]
What is your address? » [44 quail hollow]
What city are you in? » [paducah]
How old is she? » [94]
What is the fax number? » [2125550167]
What is your email? » [q@example.org]
my ssn is [２１９－０９－９９９９]
my phone is [5​0​3-555-0187]
call [5 0 3 5 5 5 0 1 8 7]
social is [two one nine, zero nine, nine nine nine nine]
cell [503—555—0187]
My Social Security Number is [219-09-9999]. What now?
MY NAME IS [KEIKO MARSH] AND MY DOB IS [3/14/62]
Patient [Keiko Marsh] (DOB [3/14/1962]), MRN [771882], was seen [3/1/2024] by Dr. [Voss].
A 54-year-old female, [Keiko M.], admitted on [March 3rd, 2024] (MRN: [KM-771882]).
hi this is [keiko marsh] dob [3-14-62] phone [5035550187] i need my lisinopril 10mg refilled
name [keiko marsh], insurance aetna [w772819001], group # [771]
need to talk to someone about my kid [Jaylen]
[Sharon] from billing told me to write
please let Dr. [Ostrowski] know
this is [Pat] calling for my mother
my name: [Lorelai]
name is [bob]
I'm writing on behalf of [Cornelius Vance]
can i get a copy of the records for [hattie mcdaniel]
im picking up meds for [theodora blake]
the prescription is under [Nguyen]
its under [Marcus Delacroix]
under the name [sophie tran]
my partner ([Jules]) will drive
me and [ben] both have it
[joan] my neighbor found me
daughters name [Aurelia]
kid's name: [Otis]
baby boy [Ezekiel] born this morning
mom is [Philomena Grady]
tell them [Armando] called
from: [Delia Rourke]
- [Wendell]
xoxo [tiff]
my pcp is dr [hargreaves]
twins [Ada] and [Milo]
my kids [Hannah] and [Luke] have strep
[DeShawn Carter-Banks] needs a physical
[JAMAL WRIGHT] here
[Bob] and [Carol Whitlock] are coming
dr. [Anita Rao] referred me
name change from [Amy Pond] to [Amy Williams]
[Mary Ann Summers] is my aunt
dad's 80 and mom's [92]
my great aunt is [99] yrs old
a [95]yo male
[90] year old father
mom ([91]) fell
i'll be [93] in june
she is [96] y/o
father, age [97], bedridden
i turn [92] next month
aged [94] years
my nana is almost [100]
started on [3/4/24]
fell on [12/1]
since [1/15/2023]
it began [Feb 3]
between [3/1] and [3/8]
i'll be out of town [8/12] thru [8/20]
sched for thursday [june 5]
my next visit is Wed, [Mar 12]
from [7-1-24] to [7-15-24]
on the [4th of july]
[10.11.2023] was my last mri
got vaccinated [01-21]
appt [9/3] at 2pm
last tetanus [2011-06]
mammogram in [October 2022]
hospitalized [Dec 24-26]
dob is [may 9 88]
bday [5/9]
dob [19620314]
dob [3.14.62]
dob: [14 Mar 1962]
DOB-[03/14/1962]
can we do [the 14th of april]
LMP [8/2/24]
[1/5/2024] labs looked off
we met [January 7]
filled on [11/30]
my rx expires [12/31/2025]
live at [77 sunset blvd apt 6c]
[1420 NE 7th Ave], [Portland], OR [97232]
my house is [31 Pine Hollow Rd]
come to [2400 Fulton St #3]
my street address is [19 Kings Hwy N]
[500 W Madison St Ste 1200]
deliver to [64 broadway]
home: [3320 Maple]
address [1109 S. Ridgewood Ave]
im at [45-12 21st street] in [queens]
mailing address [RR 2 Box 118]
i reside at [8 Old Mill Lane]
[221B Baker Street]
stay at [17 lakeview terrace unit b]
address changed to [402 Sycamore Pl], [Ames] IA [50010]
my apartment is [1500 Riverside Dr 14C]
medicaid is [8827193X]
bcbs of tx id [ZGP882719384]
united healthcare [918827364]
insurance number [88-2719-3]
id number on my card [W88271938]
my humana card number is [H88271938]
group number: [0098812]
RxBIN [610014]
cigna [U8827193801]
my kaiser number is [0012882719]
new insurance, member # is [YUX8827]
tricare [882719384]
my ins is anthem id [XEH882A71938]
this is regarding [Vera Lindqvist], she was a patient of yours
can you look up [Ignacio Fuentes] for me
[Tamsin] is 4 and has a fever
hey it's [beth] from yesterday
[beth] here again
i'm [Yusuf], we talked before
my name [imogen castle]
name [winston hale] dob [8-8-71]
pt [Orlando Reyes] needs a refill
my granddaughter [Juniper] swallowed a coin
husband [ray] takes warfarin
can [Philippa] be seen today
does [omar] need fasting labs
is Dr. [Kaplan] in
ask [marisol] to call me
the name on the card is [Leonard Q Bishop]
card holder [Maude Findlay]
policy holder is my wife [Noreen Castillo]
insured: [Kofi Boateng]
primary subscriber [Dale Whitcomb]
signed, [Ursula Brandt]
Mr. [Fitzgerald] has an appt
Ms. [Chowdhury] is my aide
next of kin: [Bartholomew Quill]
my boss [Trent Mackey] needs the form
authorize [Camille Dubois] to pick up my rx
release my records to [Hector Salamanca]
in case of emergency call my sister [Odette] at [917-555-0110]
patient [JOHN A. SMITH]
I am [Smith, John]
legal name is [Alexandria O'Malley-Jones]
goes by [Lexi]
prefers to be called [Sunny]
mother's maiden name [Bergstrom]
me and my wife [angela] moved
[carlos]'s mom here
yes this is [Renata]
speaking, this is Mr [Tolliver]
mi esposa se llama [Rocio Vargas]
mi nombre es [Hector Zamora]
el paciente es [Julian Ibarra]
la niña se llama [Ximena]
mi doctor es el dr [Paredes]
gracias, [Lupita]
naci el [3/2/1958]
fecha de nacimiento: [12 de octubre de 1949]
mi cita es el [15 de marzo]
mi correo es [rzamora@correo.mx]
mi direccion es [2204 Avenida Central], [El Paso]
mi numero de seguro es [ZGX881726]
tarjeta [4242 4242 4242 4242]
licencia numero [B8817265]
mi hija nacio el [7 de julio del 2015]
appointment tues [4/15] at 2
labs drawn [4/2] and [4/9]
on [April fifth] i fell
as of [01.02.2024]
it was [June 3-5]
[2/14/2025]: started antibiotics
admit date [20240315]
my wedding was [Aug 8 2009]
dob [1-2-03]
dob is [1/2/2003]
DOB [JAN 2 2003]
DOB [2-Jan-2003]
d.o.b. [01/02/2003]
Birth date [01/02/03]
year and month [03/1999]
born [the second of january 1950]
my bday is [feb 3]
she was born [6/7/08] at 32 weeks
until [September 30, 2024]
procedure [Oct. 3rd, 2024]
[Oct 3] works for me
how about [11/4] or [11/6]
anytime after [5/20]
is [3/18] open
pick up by [12/24]
mom is [90] today
i'm [91], not a kid anymore
dad ([94]) has chest pain
[98] yr old grandpa
[96] y.o. lady
she's [100] this year
husband age [93]
i am going on [95]
over at [ninety-one] years of age
text [5035550187] or [5035550199]
(m) [503-555-0187]
ph# [503.555.0187]
T: [503 555 0187] F: [503 555 0188]
tel. [503/555-0187]
my # is [503-555-0187]
my cell# [5035550187]
contact no [503-555-0187]
voicemail at [503-555-0187 x22]
my work line is [555-0187]
[503-555-0187] is my number
number to call back is [503-555-0187]
phone number [five oh three five five five oh one eight seven]
landline [(503)5550187]
send fax to [503 555 0188]
[q.bishop@mail.example.org]
reach me by email [q_bishop at mail dot example dot org]
email is [qbishop@example . com]
social: [219099999]
my soc is [219-09-9999]
SSN: [219 09 9999]
ssn last four [9999]
ss# [219-09-9999]
last 4 social [9999]
MRN [MR0091827]
Med Rec No [0091827]
medical rec # [009-18-27]
my patient id is [PT-88172]
pt id [88172]
account/mrn [8817265]
hosp # [8817265]
epic id [E8817265]
chart [88172]
encounter # [400881726]
member [ZGP881726534]
MemberID: [881726534]
Mem ID [881726534]
insurance id [ZGP881726534]
subscriber # [881726534]
BCBS [ZGP881726534]
ins. policy [HP 881 726]
Grp [77182]
HICN [123-45-6789A]
my medicare card says [1EG4-TE5-MK73]
medi-cal id [91234567A]
plan number [PL-88172]
ID [W881726534]
acct [881726534]
acct no: [8817-26534]
patient account [881726534]
bill # [88172653]
invoice [INV-881726]
checking account [0008817265]
bank routing number [121000358]
card [4242424242424242] exp 4/28 zip [97201] cvc [123]
mc [5555 5555 5555 4444]
last 4 of card 4242
cvv is [123]
amex ending 1005
DL# [B8817265]
driver license CA [B8817265]
state ID [881726534]
passport # [A88172653]
RN license [881726]
DEA# [BB1388568]
VIN: [1M8GDM9AXKP042788]
plate [8ABC123]
tag number [ABC 1234]
license plate no. [ABC-1234]
S/N [A88172653]
serial no. [88172653]
pump serial # [PMP-88172]
device number [88172653]
UDI [(01)00844588003288(17)141120]
dexcom transmitter [8GK1X2]
my hearing aid serial is [HA88172]
website [www.qbishop.net/about]
[https://mychart.example.org/msg?id=88172]
ip [192.168.0.77]
finger print [FP88172]
retina scan id [RS-88172]
prior auth [PA881726]
auth # [881726534]
rx [7718820-01]
Rx#: [7718820]
script number [7718820]
order number [W88172653]
ticket [88172]
ref [88172-B]
case id [C-88172]
study id [S-0088]
my handle is [qb_rides]
userid [qbishop]
Good afternoon, [Terrence Odom] calling in regards to my referral
my roomate [Kyle] tested positive
This is [Adaeze Nwosu], I was told to send my insurance info: Cigna, ID [U77182651-01], group [3344120]
hello, my daughter's dob is [7/8/2016] and her name is [Wren]
need to update my phone number from [503-555-0187] to [971-555-0142]
new cell [9715550142], old one [5035550187]
Can you fax records to Dr. [Lindgren] at [503-555-0188]?
my pharmacy's number is [503 555 0190]
I was admitted to Mercy on [2/3/24] and got out [2/9/24]
my last a1c on [1/12] was 7.1
MY MOTHER [RUTH KLEIN] FELL ON [MARCH 3]
ssn: [219-09-9999] dob: [3/14/1962] name: [keiko marsh]
ssn is [219 09 9999], is that ok to send here
my soc sec number [219099999]
do you need my social? [219-09-9999]
its [219-09-9999]
charge it to [5105105105105100]
my debit card is [4000056655665556]
the account is under [Marguerite Dupont]
my bank acct [0088172653] routing [121000358]
medicaid no. [AB12345C]
my member # changed to [YZQ8817265]
here's my insurance: BCBS, [XYZ882716541], grp [0771882]
humana ppo [H881726541]
my id is [W881726541]
the claim # on the letter is [2024-881726-01]
eob claim [8817265410]
invoice number [INV-2024-0088]
order confirmation [ORD88172]
case manager gave me case no [CM-88172]
vin # is [1HGCM82633A004352]
i drive a honda plate [ABC 123D]
my cpap is a resmed serial number [23191817265]
insulin pump sn [NG1881726H]
pacemaker model L311 serial [881726]
freestyle libre serial [0M0088172]
here's the pic [https://photos.example.com/a/88172?x=1]
my site is [bakerfamilyfarm.org]
my wifi ip is [10.0.0.23]
reach me at [keiko_marsh+clinic@example.co.uk]
[keikomarsh at gmail . com]
i live in [Sioux Falls] south dakota
i'm from [Duluth], MN
we're in [Chattanooga]
moved from [Tucson] to [Reno]
nearest lab to [97214]
I live in [Multnomah County]
[Harris County] jail nurse here
my zip's [97214]
address [2830 SE Belmont St], [Portland] OR [97214]
i am at [455 Larkspur Dr Apt 2]
can you mail it? [455 Larkspur Drive, Apt 2]
my [94] yr old mother
grandpa is [94], he fell
shes [91] years young
patient [Gus Papadakis], [93], hip fracture
97 on the pulse ox
her age is [92]
[102] year-old great grandma
the patient was born in [1931-05-02]
[keiko] is my daughter
Ms. [Vandermeer] said yes
can you tell me if [hank] got his shot
[tomas] and [elena] need physicals
whats the status for [lucas ferreira]
appt for [benny] tmrw
[Jose]'s prescription
my daughter [Zuri] is 6
my son, [Leif], age 3
my newborn [Ottilie]
hubby [Greg] has a cough
mom's name is [Ingeborg]
email [Stacey] the form
call [LaToya] back at [5035550187]
thx, [Deb]
-[Nadia]
~ [Phil]
[Nguyen Thi Hoa]
[Kim, Soo-jin]
i'm [O'Connor], first name [Sean]
i am [maria de los santos]
it's [D'Angelo]
hello i am trying to reach dr patel's office my name is [gwendolyn baptiste] and my date of birth is [11/2/49]
[Gwen Baptiste], [11/2/49], need refill on amlodipine
this message is for nurse [Kimmy]
it's regarding my late husband [Ferdinand]
i'm [Ava Greene]'s mom
hi its [ava]'s mom
[Ava]'s DOB is [4/4/2019]
mrs [okafor] here
mr. [lee] again
patient's name: [Zhang Wei]
name - [tyrell]
Name?? [Tyrell Banks]
ok my full name is [priscilla anne whitfield]
first name [Bo] last name [Tran]
i go by [Teddy] but legally [Theodore Banks]
you guys have my name as [Jon] its [John]
my husband is [Everett Pike] dob [5/5/55]
the baby's name is [Kit]
please add [Rosa Delgado] as my emergency contact
my ex [Darnell] has the card
talk to my daughter in law [Fiona]
leave a message with [Ruthie]
i see Dr [Alvarez] there
admitted [jan 3rd] thru [jan 9th]
my visit on [1/3] was billed twice
got my shot [10/1/24]
since last tuesday [3/4]
scheduled for [4-15-25] at 9
can i do [4/15] or [4/16] instead
[April 15] at 9am?
[15 April] please
stopped smoking [6/1/2010]
on [2024.05.06]
the [5th of May 2024]
approx [May 2023]
[Sept 11, 2001]
labs [3/3/25] attached
i was born [05021949]
call [5035550142]
call [503 555 0142] after 5
dial [(503)555.0142]
i'm at [503-555-0142 ext. 9]
whatsapp [+52 55 1234 5678]
cell: [503-5550142]
phone [503.5550142]
my no. is [5035550142]
my cell phone number is [503 555 01 42]
tel [1 503 555 0142]
[503-555-0142] call me
sms [5035550142] pls
my new cell is [five zero three five five five zero one four two]
[4127 county road 12] apt 3
i live at [88 state route 9]
mail it to [772 n 4th st] tulsa oklahoma 74101
ship to [12 dr martin luther king jr blvd]
my adress is [4411 park ave]
home address: [1200 Saint Charles Avenue, Apt #2]
im at [901 ocean view dr bldg 4]
send to [3300 E. 5th Street], Austin TX
[1441 Highway 50 West]
[777 us hwy 1]
[4500 N State Road 7] fort lauderdale
we moved to [2218 oak hollow]
we moved to [615 first avenue]
my pharmacy is at [1200 main st]
i live at [43 the crescent]
live at [9 cherry blossom ct lot 22]
i live on [Maple Street]
[3920 W. Sunset Blvd., Suite 210]
mail it to [po box 991] reno nv 89501
p o box [443]
[P.O. Box 12, Springfield]
deliver meds to [71 king george sq]
address is [100 Queen St W]
i reside on [14 1/2 elm]
[55 Water St., 3rd Floor]
i live at [4402 spring garden rd apt 5f] and need a ride
[2200 Broadway], NYC
i moved, new address [8 captains walk]
mailing: [19 Lower Mill Rd]
[7 Sycamore Crossing]
come pick me up at [118 juniper loop]
i live at [12B Rose Hill]
our address [301-A North Elm Street]
address: Apt 4, [22 Beech Road]
live in a trailer at [1180 old farm rd space 9]
i live at [1234 E 12th]
staying w my sister at [77 cedar pt]
[6100 southwest 45th terrace]
From: [Anneliese Brandt] <[abrandt@posteo.de]>
[O'Malley, Patrick J] [01/05/1951]
[Malley, Karen] DOB [1/2/1950]
[zadie] has been coughing all night
[jaxtyn] had strep twice this winter
[yevgenia] is not eating since the surgery
[deklan] fell down the stairs
[marquavius] needs a refill on her inhaler
[zadie] wont settle, he was up at four
[brynnleigh] wont take it she spits it out
[anneliese] and i both have it
[evonne] is my emergency contact
[zadie] can pick up my meds
does [jaxtyn] need to fast for that
is [deklan] cleared to swim
could [evonne] get the rsv vaccine
appointment for [deklan] at 3
please remove [zadie] from my contacts
calling about [jaxtyns] prescription
when is [deklans] appointment
can i get [zadie]'s shots record
i need to bring [anneliese] in
thank you so much [deklan]
hi its [zadie]
make it [evonne zamudio] instead
the bill says [jaxtyn adeyemi] on it
thank you from [lou ella hatcher]
hi its [ronnie], [gus alvarado]
my babygirl [zadie] is constipated
my aunt is [a hundred and one]
he passed away at [94]
she made it to [96]
my mother [92] yrs has a uti
my neighbor whos [95] fell
my aunt [93] lives alone
walgreens at [2nd ave and chestnut] is fine
its the [1200 block of fillmore]
my address is [magnolia street]
my house is on [hollow tree lane]
just past [Pine Knoll Rd] on the left
i live at [6120 la brea]
ship the cpap to [18 e birch unit 3b]
[Shady Towers apt 4] please
does [shaelynn] have an appointment
[brynleigh] has a rash
`;

export const HARMLESS = `
Xin chào bác sĩ
Xin cảm ơn
Xin hỏi phòng khám mở cửa lúc mấy giờ?
Anh có thể giúp tôi không?
Merci beaucoup
my mother, however, never smoked
I told my daughter, therefore she knows
my father, meanwhile, feels fine
he names another clinic, though it is far
my dad is bedridden and tired
my son behavior is bad
kids breakfast has changed
my son anxiety is bad
metformin ext 500 mg
the doc thinks it's Lyme
im 120 over 80
my son is 103 again
my wife is Korean and prefers a female provider
the patient is White
I am Filipino, does that matter for the dose
my son is Vegan
Is the clinic on Elm still doing blood draws?
I was told to ask for the Moderna one
Can I take Zyrtec with Flonase?
My Fitbit says resting heart rate 54
We went to Disney World and everyone got norovirus
I think it's Bell's palsy
Does Blue Cross cover Wegovy?
The Uber driver coughed the whole ride
Do you take CareCredit or Affirm?
I had Lasik at a place in Canada
Is Good RX accepted at Walgreens?
We have Kaiser now instead of Cigna
I'm allergic to Keflex and Bactrim
My dog ate my Xanax
Charley horse in my left calf every night
what does Babinski sign mean
they said Baker's cyst
Achilles tendon popped playing pickleball
Got a Dexcom G7, it keeps falling off
Should I still come in if there's a snow day
Christmas eve hours?
will you be open on Martin Luther King day
I drink Diet Coke and Red Bull daily
Trader Joe's multivitamin ok?
is Johnson's baby shampoo safe for eczema
My chart says NPO after midnight
Do I need to fast for the lipid panel
Wells Fargo HSA card works right?
I use Chrome and the video visit is frozen
Zoom link does not open
My Subaru won't start so I might be late
I live alone and fell in the shower
Costco pharmacy is cheaper
I'm a nurse at the VA, just asking
Had gallbladder out in 2009 and appendix in 1998
my A1C is 6.1 down from 6.9
Ozempic 0.5 mg weekly x 4 weeks then 1 mg
Sertraline 50 then 100
on a scale of 1 to 10 it's a 6
can I get the covid booster and flu shot same day
the pulse ox says 91
blood sugar 90 before breakfast and 145 after
my weight is 95 kg
he's 96 lbs and 4 foot 8
temp 99 at noon
room 305 was freezing
press 2 for Spanish did nothing
I've called 5 times in 2 days
It costs 45 dollars for a copay?
parking is $12, do you validate
page 3 of the form is blank
question 7 asks about smoking
Step 2 says remove the cap
CPT 99214 and 36415 what are those
ICD M54.5 on my bill
the dose is 0.25 mL
I take 1/2 tab twice a day
2 weeks post op
24 hour urine collection instructions
my period is 9 days late
Open enrollment ends soon right
grant me access to the portal please
will power isn't the issue lol
hope you can help
faith based counseling available?
may need a sooner slot
mark my chart please
bill me later
the rose hip oil burned
summer colds are the worst
I had an ivy rash
joy is hard to feel lately
she is a violet color around the lips
robin egg blue bruise
olive oil in the ear?
jasmine tea ok with warfarin
dawn to dusk fasting for Ramadan
I got a chase of chills
art therapy referral
drew blood twice and missed the vein
pat dry the wound?
Frank blood in stool
rich foods trigger my gout
will my insurance cover a Peloton
Lyme titer again?
Epstein Barr positive in the past
Graves disease runs in my family
Cushing's workup
Foley catheter leaking
the Dr. Scholl's inserts hurt
Neti pot with distilled water
can I use Vicks on a toddler
Lantus pen expired in March
I need the Spanish form
my wife is Korean and prefers a female provider
Tuesday works, or Thursday morning
sometime in late October maybe
next spring I turn 65, what about Medicare
I'll be in town until the weekend
back in the 90s I had mono
it was about 20 years ago
I'm 64 and still working
my son is 11 and my daughter is 8
3 kids all with pink eye
the twins are 18 months
Version 14.2 of the app crashes
error 403 when I log in
Wi-Fi is down at home
my password expired
can you fax it instead
it's the same pharmacy as always
the one on Main by the bank
OK see you then
k thanks so much!!
No worries, take your time
That is correct
yes to both
N/A
I decline
none of the above
left ear, not right
Mom says hi
ask the doctor please
who is my care manager
the front desk lady was so kind
Love this clinic
my bp is 128/82 and pulse 77
a1c was 7.2 last time, now 6.8
i take metformin 500 mg twice a day
lisinopril 20mg and hctz 12.5 mg
my temp is 101.3 since yesterday
blood sugar 250 after lunch, 140 before
i weigh 210 lbs and am 5'10
he is 45 years old
i'm 67 and have diabetes
my oxygen is 94 on room air
heart rate was 98 at rest
pain is 8/10 today
take 1/2 tablet every 4-6 hours
hydrocodone 10/325 one tab
appointment at 3:30 pm
open from 9-5 on weekdays?
do you have anything monday or tuesday
see you in 2 weeks
i was diagnosed in 2015
since march my knee hurts
i may need a refill
will you bill my insurance
can you mark it as urgent
the art therapy class was great
i have hope this works
grace period for payment?
i rose too quickly and got dizzy
my chest feels heavy
icd code E11.9 on my bill
cpt 99214
ndc 0002-8215-01
it costs $120.50
my copay went from 20 to 45 dollars
i owe 350.00 on my bill
vision is 20/40
ldl 130 hdl 45 triglycerides 200
tsh 2.5, free t4 1.1
call 911 or go to the er?
should i dial 988
press 2 for pharmacy
room 214 second floor
covid-19 booster
vitamin b12 1000 mcg
version 2.5.1 of the app
error code 403
is parkinson's disease hereditary
my crohn's is acting up
they put in a foley catheter
alzheimers runs in the family
i live alone
im in pain
im in a lot of pain
i'm in bed all day
my son is sick
my daughter has a fever
my wife will call you
my husband and i are worried
my mom needs a ride
is the doctor in today
thanks so much
thank you very much
thanks again doc
hello doctor
hi there
good morning, can you help me
ok sounds good
what is my name in your system
what's the phone number for the lab
do you need my date of birth
where do i find my member id
i forgot my insurance card
my policy does not cover it
group therapy is on thursday
is my claim still pending
the case is closed
my account is locked
i lost my license
my zip is broken on my brace
the state of my knee is bad
from today on i take 2 pills
i drank 64 oz of water
walked 10,000 steps
30 weeks pregnant
8 hours of sleep
2 or 3 times a week
100 percent sure
side effects of wellbutrin?
my prescription ran out
my script for zoloft has 3 refills
do you take blue cross
does kaiser cover this
ultrasound showed a 3 cm cyst
ef is 55 percent
he has stage 3 kidney disease
i smoke 1 pack a day
my period is late
me duele la cabeza
tengo fiebre y tos
necesito una cita para mañana
cuanto cuesta la consulta
my mother passed away from cancer
i can't sleep at night
it hurts when i walk up the hill
can i drive after surgery
i need a note for work
my back hurts after the long drive
is it a good idea to run 5 miles
a friend told me to ask
the nurse said to wait
i was told to come back
i'm allergic to penicillin
my left eye is red
dr appointment
what time do you close on friday
peak flow 320
gfr 58 creatinine 1.3
inr 2.4
phq-9 score of 11
i had two surgeries in 2019 and 2021
15 mg of prednisone for 5 days
1st dose was fine, 2nd made me ill
my knee replacement was a year ago
is the covid vaccine ok with methotrexate
my labs from last week are back
is tylenol ok with prozac
the walgreens on main street is closed
can i switch to dr appointments by video
cvs says they never got it
my ozempic pen is empty
i use a medtronic pump
i took advil and aleve
switched from humira to stelara
my humana plan changed
is aetna accepted there
my apple watch says 120 bpm
i had 3 of 5 shots
1 in 4 people
5 to 10 minutes
between 90 and 100 pounds
my hemoglobin is 9.1 g/dl
platelets 150000
wbc 11000
my potassium was 5.5
ferritin 12, iron 30
bp readings 130/80, 128/79, 141/90
sugars: 98, 105, 140
weight 182.5 lb, bmi 29
temp 98.6
o2 sat 96%
pulse ox 95
inhaler 90 mcg 2 puffs
q6h prn
take 1 tab po bid
stage 2 ckd
grade 3 tear
size 9 shoe
page 3 of the form
level 4 visit
code 99
it takes 20 min to get there
the bus leaves at 10:15
my appointment is at 9
im 5 ft 4
baby is 7 lbs 3 oz
covid test was negative
flu shot season
i am sick and tired
im so worried
im really scared
i am diabetic
im allergic to latex
i'm pregnant
im on medicaid
im at work
this is urgent
this is ridiculous
it's worse today
its getting bad
that is fine
hi, i need help
hello, is anyone there
thanks for your help
thank you so much, have a good day
thanks, bye
ok thank you
please advise
who is the doctor on call
what's your name
whats the address of the clinic
where are you located
what is your fax number
is there parking near the hospital
i live far away
i live on the third floor
i moved last year
we are from out of town
my kid has school monday
the patient portal is down
my son was vomiting all night
my daughter started coughing
my husband snores
my wife had a stroke
my mom fell in the bathroom
my dad takes eliquis
my doctor said no
my neighbor has covid
our baby wont eat
my partner tested positive
can you call my pharmacy
can will-call hold it
dr said to ice it
miss my old doctor
i miss having energy
christian science reading room
a gray area
my white blood count
the brown pill
hot and cold flashes
may i ask a question
it may be broken
march is too late
april works
see you in june
sun burn from sunday
second opinion
first visit
one or two days
two three four times a night
nine one one
i turned 45 last week
she is 12
he's 60 now
room 98
aged 65
my score was 95
95 percent better
oxygen is 91
heart rate 102 bpm
sugar was 99 this morning
98 degrees
Is it safe to take Benadryl with Zyrtec?
I started Ozempic and my Dexcom reads high
Can Lexapro cause weight gain
My Lasix dose was changed to 40
Do I take Synthroid on an empty stomach?
I got the Pfizer shot and then Moderna
Tylenol and Motrin are not helping
Taking Eliquis 5 mg, Lipitor 40 mg
my insurance is Blue Cross Blue Shield of Illinois
I have Medicare and Medigap plan G
Labcorp or Quest?
the Walgreens on 5th never called
CVS Caremark denied it
is the Johns Hopkins study still open
Mayo Clinic told me to wait
my Apple Watch
Lou Gehrig's disease
Hashimoto's thyroiditis
Epstein-Barr virus
Bell's palsy last month
Graves disease
Raynaud's in my fingers
Lyme disease test
Heimlich maneuver
Pap smear results
Kegel exercises
Braxton Hicks contractions
Achilles tendon pain
Adam's apple swollen
Down syndrome screening
Will I need surgery?
May I come in early?
Mark my chart please
Hope you're well
Grace period ended
Bill me later
Art therapy on Mondays
Christmas eve hours
Sunday or Monday works
Easter weekend closed
What does Dr. office hours mean
I feel Blue today
OK THANKS SO MUCH
PLEASE CALL ME BACK
MY KNEE HURTS BAD
I NEED A REFILL OF METFORMIN
WHEN IS MY NEXT APPT
my bp was 145 over 92 then 138 over 88
sugars 180 210 165 this week
i weigh 94 kg
my weight went from 212 to 198
5'4" and 130
my fever hit 103.4
pain went from 3 to 8
0.5 mg at night
units: 10 in am and 12 in pm
200 mg x 2
take 2-3 times daily
every 4 - 6 hrs
7-10 days
1-2 weeks
50/50 chance
24/7 care
it's 9:45 now
at 10 or 11
between 8 and 5
10am-2pm
2 for 1
in 2021
since 2018
back in 1999
in the 1980s
by december
last march
next may
in april
early june
mid october
mon/wed/fri
3rd floor
2nd dose
1st trimester
top 10
100%
bmi 31.2
egfr 55, creat 1.4
cholesterol 210, hdl 50, ldl 130
wbc 11.2 hgb 9.8 plt 450
icd-10 J45.909
dx code M17.11
cpt code 99213
hcpcs J1885
ndc 00071-0155-23
lot number
CPAP set at 10
oxygen 2 liters
room 412
suite is on the left
exit 12
page 2
step 3
option 4
line 2
404 error
v2.3
ios 17.2
$1,250.00 bill
i paid 45.50
90 day supply
30 day refill
10 refills left
18 months old
my baby is 9 weeks
i am 34
turning 50 next month
he's 71
3 kids
2 cats
100 lbs
i take 81 mg aspirin
sat was 93
resting hr 58
melatonin has been giving me dreams
kombucha makes me gassy and she says stop
does verzenio need to be refrigerated
did kardia get approved
is eylea due for renewal
kardia keeps beeping
eylea was seen as experimental
they gave loratadine the other day
loratadine took her appetite away
giardia runs in my dorm
what are kardias readings
jade roller for my face
verzenio then he slept
keep it to 100 or less
my son 101 has chills
the clinic is down the road
pelvis xray
baker's asthma
`;
