// Lists of short messages in the distribution of ../../../shared/phi/dev.jsonl, in other words and with other names, made up for these tests; each was
// written, as an old patient, a teenager, a nurse, a billing clerk and the like would write, before anybody looked at how the detector reads it.
// Written as in messages.ts; `⏎` is a line break.

/** Messages with identifiers in them. */
export const PERSONA_MESSAGES = `
Good morning, this is [NAME Winifred Halvorsen]. My water pill makes me dizzy.
My late husband [NAME Orville] used the same inhaler, may I have his?
I was born on [DATE August 9, 1938] if that helps you find me
I shall be [AGE 91] next month and I still drive
My daughter in law [NAME Colleen] will bring me in
My telephone is [PHONE 419-255-0163], please let it ring a while
Please write to me at [ADDRESS 88 Butternut Lane], [CITY Perrysburg], [? OH] [ZIP 43551]
I am Mrs. [NAME Dorothea Plummer], you took out my cataract
My Medicare number is [HEALTH_PLAN 4KA9-RD2-MV61] and it never changes
The hearing aid has number [DEVICE HX-448201] on it
Kindly mail the form to my son [NAME Delbert], he is my power of attorney
I had my hip done [DATE the 14th of May, 2019]
My neighbour Mr. [NAME Abernathy] found me on the floor
I have lived in [CITY Bowling Green] since I was married
the pacemaker card says serial no. [DEVICE PJN662104H]
I turned [AGE 90] in the spring, they gave me a cake
My sister [NAME Imogene Truax] passed on [DATE 11/30/2022]
my hearing is poor so write to [EMAIL w.halvorsen1938@sbcglobal.net]
Social Security ending in [SSN 6619]
This is regarding [NAME Clarence Whitcomb], my brother, he is [AGE 94] and not eating
Very truly yours, [NAME Eugene P. Haskell]
we celebrate on [DATE October 2nd] and I would like to be able to dance
They told me my chart is no. [MRN 00482217]
my apartment is [ADDRESS 3F], the buzzer is broken
hey its [NAME kaydence] my mom said to msg u about my retainer
im [NAME jaxon] i have a sports physical for school
my bday is [DATE aug 3 2009]
add me on snap [OTHER_ID jaxx.w09] if easier lol
can u text my mom [NAME tiffany] at [PHONE 9185550146] pls
my insta is [OTHER_ID @kaydence.rae]
bro [NAME malachi] gave me his adderall is that bad
my coach mr [NAME dunleavy] needs the concussion form
[NAME zariah] from my class has mono and we shared a drink
i go to school in [CITY broken arrow]
u can email me at [EMAIL jaxonw2009@icloud.com]
student id [OTHER_ID 4401872]
my dads name is [NAME terrell boone] hes the one w insurance
my real name is [NAME Kenzie Alaina Ruiz] but everyone says [NAME kenz]
my stepmom [NAME crystal] doesnt know im asking this
user name for the portal is [OTHER_ID kayd3nce_22]
i had my wisdom teeth out [DATE june 12]
my twin sis [NAME aniyah] got the same rash
whats my patient number?? i think its [MRN 773041]
my ig @ is [OTHER_ID malachi_hoops5]
the pic is at [URL https://imgur.com/a/Qz81kLp]
pt [NAME Gustafson, Lorna] MRN [MRN 4409127] here for INR
Pls call back [NAME Delacroix], DOB [DATE 2/17/61], re: potassium
[NAME J. Ostrowski] [DATE 5/5/55] no show x2
spoke w/ dtr [NAME Paulina] at [PHONE 614.555.0109]
Rx [OTHER_ID 7710482] sent to pharm, pt [NAME Marvin Teague] notified
Faxed to [FAX 6145550171] per request
Admit [DATE 10/28], d/c [DATE 11/2/26], home w/ O2
ptnt ID [MRN K00918233] moved to bed 4
[AGE 93]F fall at home, on Eliquis
NPI [LICENSE 1740283779] for the referring
accession [OTHER_ID S26-11873] path pending
Implant: Medtronic, S/N [DEVICE RNF402118S]
[NAME Yvette Marchetti] (spouse) has POA
CSN [OTHER_ID 300418827] closed
HAR [ACCOUNT 60019928374]
Last colonoscopy [DATE 06/2018] per pt
case mgr asked for claim # [OTHER_ID WC-2026-00817]
encounter [MRN 88127340] needs cosign
prior auth [OTHER_ID PA7730016] expires [DATE 12/31/2026]
Next of kin: [NAME Rodolfo Ibarra], [PHONE (614) 555-0122]
specimen [OTHER_ID 26-U-40917] hemolyzed
We have [NAME Hollis Grantham] as the guarantor on account [ACCOUNT 5580219]
Please confirm the subscriber's date of birth, we show [DATE 4/1/1974]
The policy holder [NAME Renata Figueroa] has group no. [HEALTH_PLAN 0078812]
Aetna ID [HEALTH_PLAN W2288 17743], is it still active
Your payment of $85.00 posted to acct [ACCOUNT 10029387-01]
check number [ACCOUNT 4471] was returned
our lockbox is [ADDRESS PO Box 77120], [CITY Cleveland] [? OH] [ZIP 44194]
EOB says claim [OTHER_ID 2026117A8840], denied as duplicate
Card on file [CARD 4929 6630 1147 2086], shall I use it?
invoice [ACCOUNT INV-20418] is past due
your bank: routing [ACCOUNT 041215016], acct [ACCOUNT 72240018831]
statement no [ACCOUNT 88120044]
remit to [FAX 330-555-0190] by fax please
Secondary: Medicaid [HEALTH_PLAN 910044827712]
Is [NAME Desmond] still on your wife's plan?
the HSA card is [CARD 5424 1801 2345 6789] ex
HRA account [ACCOUNT HR4471982]
subscriber no. [HEALTH_PLAN ZGP88201744], suffix 02
DOS [DATE 9/9/26], CPT 99214, balance $40
payment confirmation [OTHER_ID 8XK20417]
[NAME marisol vega]
[NAME okonjo] [DATE 8/8/88] refill bc
dob [DATE 6.30.71] last name [NAME dziedzic]
call [PHONE 7045550118]
cell [PHONE 704 5550118] wk [PHONE 704 555 0133 x12]
mem id [HEALTH_PLAN xqa4471902]
rx [OTHER_ID 4481920] rite aid
[NAME andre] is sick again fever 101
my # [PHONE 980-555-0164]
moved. [ADDRESS 2209 sugar creek rd], [ZIP 28213]
zip [ZIP 28213]
ssn [SSN 518443071]
wife [NAME denisha] same ins
[PHONE 9195550187] ask for [NAME luz]
appt on [DATE 12/4] ok?
bcbs [HEALTH_PLAN YPP882910443]
ordr [OTHER_ID 114-5529018]
here from [CITY gastonia]
its [NAME trey], fwd to [? dr kapoor]
my mom [NAME loretta sykes] [DATE 3/2/49] fell
plate [VEHICLE HKX-2291] in ur lot
lic [LICENSE 000031887742]
acct [ACCOUNT 771920] balance?
mail [EMAIL trey_sykes@yahoo.com]
im [AGE 92] help
MY NAME IS [NAME GERALDINE FOWLER] AND I CANNOT LOG IN
PLEASE CALL [NAME VERNON] AT [PHONE 318-555-0125]
DOB [DATE 07/19/1946]. STILL HAVE NOT HEARD BACK.
I LIVE AT [ADDRESS 710 PECAN ST], [CITY RUSTON] [? LA] [ZIP 71270]
MY MEDICARE IS [HEALTH_PLAN 7EG4TE5MK72]
THE SURGERY WAS [DATE MARCH 3 2025] WITH [? DR. LANDRY]
NEED REFILL, RX NUMBER [OTHER_ID 6620418]
MY GRANDSON [NAME TREVON] SET THIS UP FOR ME
EMAIL IS [EMAIL GFOWLER46@ATT.NET]
ACCOUNT [ACCOUNT 33810927] WAS PAID IN FULL
HE IS [AGE 97] AND IN THE VA HOSPITAL
MY LICENSE PLATE IS [VEHICLE 441 KJB], I HAVE A HANDICAP TAG
SEND IT TO FAX [FAX 318 555 0199] ATTENTION [NAME VERNON FOWLER]
WE ARE IN [CITY SHREVEPORT] UNTIL SUNDAY
THANK YOU, [NAME G. FOWLER]
my name is [NAME Rosalie Benedetti] and uh I need to cancel Thursday
date of birth is [DATE march ninth nineteen fifty four]
my number is [PHONE five oh two five five five oh one four two]
yeah it's under [NAME Benedetti] that's [NAME b e n e d e t t i]
I live on [ADDRESS forty one twelve Cherokee Parkway]
my email is [EMAIL rosalie benedetti at gmail dot com]
the zip code is [ZIP four zero two oh four]
last four of my social are [SSN seven seven one nine]
my member ID is [HEALTH_PLAN W as in whiskey two two nine four four one zero]
so my husband [NAME Gianni] he's got that cough again comma should he come in
period my appointment was [DATE September 22nd] at three fifteen
I'm calling for my mother [NAME Concetta] she's [AGE ninety six] years old
my medical record number is [MRN four four one nine two eight]
we're over in [CITY Jeffersonville] across the river
buenos dias soy [NAME Yesenia Orozco], tengo cita [DATE el 14 de marzo]
mi hijo [NAME Mateo] tiene fiebre de 39
nací el [DATE 3 de julio de 1982]
mi número de miembro es [HEALTH_PLAN 88412007]
vivo en la [ADDRESS calle Juárez 45], [CITY Laredo]
me puede llamar al [PHONE 956-555-0177]
mi mamá se llama [NAME Graciela Montemayor]
el correo de mi esposa es [EMAIL nora.orozco@hotmail.com]
mi seguro social termina en [SSN 2290]
código postal [ZIP 78040]
my abuelita [NAME Chayo] needs her pastillas refilled
expediente [MRN 440912]
la receta es la [OTHER_ID 7719204]
hablo de parte de [NAME Ramiro Tijerina], es mi suegro
hello⏎my doughter [NAME Brielle] has had an earache since monday, is that ok?
sory to bother you. please call me on [PHONE (561) 555-0139] after 4:15
my bp is 131/80 today. insurnace id [HEALTH_PLAN JXM 402 118 776]
i take lisinopril 20 mg and my adress is [ADDRESS 5512 Quail Hollow Ct Apt 7B]
hi there, [NAME Thaddeus Wren] here, need my records sent to [FAX 561-555-0128]
quick question, does [NAME Marguerite] need to fast? shes seeing you at 9
I spoke to [NAME Priscilla] in scheduling and she said to write
good evening. my brother's name is [NAME Farid Haidari]. temp 100.4
The name on the card is [NAME Soledad Quiñones]
I'm [NAME Ingrid Solheim]'s caregiver, she ran out of metformin 500 mg
my fiance [NAME Dashiell] had a reaction to penicillin
could you add [NAME Oksana Hrytsenko] as my emergency contact, [PHONE 773-555-0182]
it should be under [NAME Ferraro] or maybe [NAME Ferrero]
for [NAME Maeve], the 6 year old, not for me
My partner [NAME Alejandra Buendia] was in yesterday with the broken wrist
ths is [NAME Cody Rasmussen], im outside in the parking lot
hi dr [? Mehta], [NAME Ophelia] again. pain 6/10
patient name [NAME Zbigniew Kaczmarek]
is [NAME Tobias] allowed back at daycare
[NAME Nkechi Eze], [DATE 1/4/90], rash is worse
you have me listed as [NAME Hanna] but its [NAME Johanna Lindqvist]
Me and my roommate [NAME Priyanka] both ate the shrimp
the pharmacist [NAME Glenn] says you never sent it
i was told to ask for [NAME Rhonda]
its for my little one [NAME Theo], 14 mos old
signed,⏎[NAME Bartholomew Finch]
hi im [NAME Xiomara] and im 34 weeks
my ex [NAME Brandon Kessler] must not see my chart
i see dr [? Chaudhary] and my name is [NAME Lamont Oyelaran]
dob is [DATE 19 Feb 77]
bday [DATE 9/23/68]⏎weight 184
i was seen on [DATE 7/7] and again [DATE 8/19]
the accident happened tuesday, [DATE jan 6 2026] around 2pm
my last tetanus shot was [DATE feb 2017]
estimated due date [DATE 5-11-27]
LMP [DATE 8/30/26], cycle 31 days
can i move it from [DATE nov 9] to [DATE the 16th of november] same time
symptoms began on [DATE 10.14.26]
he died [DATE 4/4/2021] at home
i was in the hospital [DATE 3/10] to [DATE 3/14]
covid positive as of [DATE Dec 22]
my stitches come out [DATE 11-13]
insurance starts [DATE jan 1 2027]
quit drinking on [DATE St Patricks day 2020] ok
birthdate [DATE 2001-11-06]
born [DATE 070463]
anniversary of the transplant is [DATE april 17th]
home number [PHONE 512.555.0147] no voicemail
you can reach my work at [PHONE 1 (800) 555-0199] ext [PHONE 4471]
new cell [PHONE 6025550110] old one is off
my pharmacys phone [PHONE 480 555-0192]
whatsapp [PHONE +52 81 5550 1234]
phone is [PHONE 555 0183] same area code
pls fax the school form to [FAX (215)555-0144]
fax number for my lawyer is [FAX 215.555.0150]
I'd rather get email, [EMAIL lin.wei+clinic@fastmail.com]
contact: [EMAIL MARKETA_H@SEZNAM.CZ]
write me on [EMAIL oscar(at)hey(dot)com]
ss number is [SSN 402 55 7719]
my wifes social [SSN 219-48-6630], she asked me to give it
soc sec no. [SSN 611083345]
the last 4 are [SSN 8801], dob [DATE 5/6/80]
ITIN: [SSN 932-71-4408]
hospital number [MRN H0042918]
mr# [MRN 55-20-18]
my chart number? [MRN 930217] i believe
patient acct/MRN [MRN 7204418]
your file no for me: [MRN BR-20771]
my humana gold id is [HEALTH_PLAN H71820044]
member # [HEALTH_PLAN 3HZN00417725]
[? RxBIN 610014, PCN MEDDPRIME], ID [HEALTH_PLAN M99201773]
group number on the card [HEALTH_PLAN 71551-A]
policy [HEALTH_PLAN UHC-884120773] lapsed
tricare sponsor id [HEALTH_PLAN 1180342297]
card number is [CARD 6011 4820 7719 3302] hmm declined
paying with mastercard [CARD 5500 0000 0000 0004] exp [? 11/28] code [CARD 311]
amex [CARD 3782 822463 10005]
the 3 digits on the back are [CARD 882]
driver license [LICENSE S530-4402-7719]
passport [LICENSE 552810447]
my RN license [LICENSE 9338120] is due, need the TB form signed
DEA # [LICENSE BS4471820]
state id [LICENSE G7710-442]
vin number is [VEHICLE 5NPE24AF8FH184402]
tag # [VEHICLE 8RTX441], silver civic
license plate: [VEHICLE BXR 7718]
my libre sensor serial is [DEVICE 0M00417XQ2]
insulin pump sn: [DEVICE 771820-K]
the walker has asset tag [DEVICE W-20418]
ICD device [DEVICE PXB118204H] beeps
hearing aid serial [DEVICE 2104X77]
my video is on [URL youtube.com/watch?v=k2LqP8sZ0aE]
here's the gofundme: [URL https://gofund.me/5c1a77e2]
results came as [URL http://portal.lakesidemed.com/r/88a41]
our ip [IP 73.162.18.240] gets captcha every time
ipv6 [IP fe80::1c2a:44ff:fe10:7b02]
my thumbprint ref is [BIOMETRIC TP-44-8812]
iris scan [BIOMETRIC IR00417] didnt work at check in
claim no. [OTHER_ID 44-B771-20X] car accident
workers comp case [OTHER_ID 26WC118204]
the order number from the DME store is [OTHER_ID 8820-1147]
reference [OTHER_ID QW77182] for my complaint
my uber health trip id [OTHER_ID 7f3a-2290]
ticket [OTHER_ID 448120] still open?
twitter [OTHER_ID @oh_lamont]
my discord is [OTHER_ID lamont#4471]
badge number [OTHER_ID 20981]
lab order [OTHER_ID L4471820]
i rent at [ADDRESS 17-22 Himrod Street], [CITY Ridgewood]
drop it at [ADDRESS 902 E Kiowa] please, side door
we're in [CITY Traverse City] for the summer
mailing addr [ADDRESS P.O. Box 3318], [CITY Flagstaff], [? AZ] [ZIP 86003]
I reside in [CITY Multnomah County]
coming from [CITY Yuma], 3 hrs
any urgent care by [ZIP 85364]?
ship to [ADDRESS 44 Wexford Cmns], [CITY Rochester] [? NY] [ZIP 14618]
just moved from [CITY Sheboygan] to [CITY Oshkosh]
mom lives at [ADDRESS 6 Larkspur], she can't drive
my grandpa's [AGE 99] can he have the rsv shot
great aunt is [AGE one hundred and two]
pt [AGE 91] y/o w/ cough
[NAME Beatrix Holloway] / [DATE 12-1-1962] / [PHONE 203-555-0117] / Cigna [HEALTH_PLAN U44718209]
new patient: [NAME Emeka Obi], [DATE 7/22/1993], [ADDRESS 18 Marrow St], [CITY New Haven] [? CT] [ZIP 06511]
name [NAME tuyet mai tran] bd [DATE 9 9 79] ph [PHONE 714 555 0160]
pls update: last name now [NAME Castellanos], phone [PHONE 714-555-0171], email [EMAIL mcast@proton.me]
[NAME Harriet Ng] ([DATE 4/12/58]) MRN [MRN 201847] wants lab results faxed to [FAX 714-555-0111]
Patient [NAME Ezekiel Strand], SSN [SSN 301-62-8840], admitted [DATE 1/9/27]
emerg contact [NAME Noor Rahimi] [PHONE 9495550102] sister
My name's [NAME Fergus Tolliver], born [DATE 3/9/51], plan [HEALTH_PLAN HMO4471882], I live in [CITY Tustin]
Pharmacy needs: name [NAME Ana Lucia Prado], dob [DATE 2/2/02], rx [OTHER_ID 0881742]
to: [NAME Wendell]⏎call [PHONE 657 555 0128]⏎re: bill [ACCOUNT 20094417]
May I have your first and last name? » [NAME octavia brennan]
Who am I chatting with today? » [NAME Lyle]
And the last name? » [NAME szymanski]
When was she born? » [DATE 4 oct 2018]
Birth date of the patient (MM/DD/YYYY)? » [DATE 10042018]
What is the best phone number to reach you? » [PHONE 206 555 0143]
Which address should we ship it to? » [ADDRESS 1420 e alder] [CITY walla walla]
Street address? » [ADDRESS 33 Birchmont]
Please provide your insurance member number. » [HEALTH_PLAN xjc99120441]
Can you give me the group number too? » [HEALTH_PLAN 0044120]
What's your patient number? » [MRN 229017]
Last 4 digits of your Social Security number? » [SSN 4402]
Your email address? » [EMAIL mina_t@pm.me]
Where do you live? » [CITY spokane valley]
What's your postcode / ZIP? » [ZIP 99206]
How old is the patient? » [AGE 93]
Is there a claim number? » [OTHER_ID 7719-Z2]
Who referred you? » a friend, [NAME Tabitha]
Emergency contact name and number? » [NAME Anselm] [PHONE 509-555-0160]
ssn [SSN ４７１－２２－８８１９]
my phone is [PHONE 7 1 6 5 5 5 0 1 8 8]
cell: [PHONE 716–555–0134]
social [SSN 518.22.9041]
my cell [PHONE seven one six five five five zero one nine two]
email [EMAIL greta dot holm at outlook dot com]
write to [EMAIL gholm <at> outlook <dot> com]
card [CARD 4716​8820​1193​7743]
my ssn: [SSN 3 9 8-2 2-1 1 0 7]
call me 7one6 lol no its [PHONE 716 five five five 0149]
dob [DATE ０３／１１／１９７２]
phone [PHONE (716)​555​0102]
social is [SSN three nine eight twenty two eleven oh seven]
mrn [MRN 4 4 0 9 1 7 2]
zip is [ZIP one four two oh one]
the name on my chart should be [NAME Katarzyna Wolska]
hello, [NAME Demetrius Fontaine] calling about my back surgery
good afternoon its [NAME renuka] from yesterday, still vomiting
You can call me [NAME Gus], everyone does
patient is my nephew [NAME Kairo], hes 4
my grandmother [NAME Ottavia Bellini] cant swallow her pills
it's [NAME Hendrik], i forgot to ask about the antibiotics
Hi there! [NAME Shreya Kulkarni], need a physical for college
im messaging for [NAME Leif Amundsen] he's my dad
could the nurse call my wife [NAME Solange] instead
my maiden name is [NAME Przybylski]
surname [NAME oduya], given name [NAME patience]
full name: [NAME Mary Catherine O'Shaughnessy]
I am [NAME Bertrand Lacroix] and I'm allergic to sulfa
my babys name is [NAME Juniper Rae], born last week
this is [NAME Tatiana] w/ a question on my meds
his name's [NAME Kofi], same last name as me
[NAME Ayumi Hasegawa] here, bp was 145/92 this morn
tell [NAME Vivian] thank you for squeezing me in
my aide [NAME Rosalba] will pick up the script
my parents are [NAME Hyun] and [NAME Soo-jin Bae]
thanks again, [NAME Mordechai]
Best regards,⏎[NAME Leopold Vance]
Sincerely,⏎[NAME Agnieszka Nowicki]⏎[PHONE 312-555-0166]
ty, [NAME shanelle]
dr [? Petrov] saw [NAME Rosalind] last wk for her knee
my ex wife [NAME gretchen] has custody, dont share
send the bill to [NAME Ignacio Barrera]
MY NAME IS [NAME LASHONDA TURNBULL]
PATIENT [NAME HOLLOWAY, CEDRIC]
new pt, [NAME dariela campos], no ins
i spoke with [NAME Ernestine] on the phone today
my son [NAME Zachariah], 7, keeps getting strep
[NAME Lucinda]'s results came back, what do they mean
emergency contact: [NAME Wojtek Zielinski], brother
mother's name [NAME Philomena Asante]
for [NAME Cosmo Rinaldi] please, not [NAME Carla]
the account is under [NAME Everardo Salinas Jr.]
me and my sister [NAME Tova] have the same surgeon
my wife [NAME amara okeke-jones] had a c section
[NAME Nils Bergqvist], 55, chest pain since 3am
i'm [NAME ana sofia] n im 20 weeks
hi dr [? Lindholm] this is [NAME Terrance B.] from last week
is [NAME mackenzie] cleared for soccer
need refill for [NAME Aurelio Dominguez] - lisinopril 40
[NAME Ji-woo] coughed all night again
my neighbor [NAME Bettina Krause] brought me in
[NAME devin marsh] and [NAME kelsey marsh] both need flu shots
the caller was [NAME Ruthanne], my case worker
put me down as [NAME Sabine], no last name pls
dob: [DATE 9/4/1988]
Date of birth is [DATE December 30th 1971]
i was born on [DATE the 3rd of june 1990]
birthday [DATE 12/01/55]
bday is [DATE oct 31st]
she was born [DATE 4-4-16] at 36 wks
d.o.b. [DATE 02.17.1984]
DOB [DATE 1979-05-28]
born in [DATE july 1946]
his bday [DATE 05/05/2011]
my procedure is [DATE 11/18] at 7am
last visit was on [DATE Feb 9th]
I was discharged [DATE January 2, 2026]
had labs drawn [DATE 10-6-26]
due date is [DATE 3/21/27]
lmp was [DATE sept 2]
we lost him on [DATE June 19, 2023]
I've been on this since [DATE March 2024]
can i come in [DATE dec 3] instead of [DATE dec 10]
out of work from [DATE 9/14/26] thru [DATE 10/2/26]
diagnosed [DATE 5/2013] with lupus
the wreck was [DATE aug 22nd 2025]
vaccine given [DATE 8 January 2026]
surgery [DATE 20-Oct-2025], still swollen
fell on [DATE 11/2], cant bend knee
admitted on [DATE the 29th of november] for dka
my mom is [AGE 94] and has a uti
he just turned [AGE 90]
I'm [AGE 93] and my wife is 88
grandfather, age [AGE 97], fell
she will be [AGE 100] in june
[AGE 91] yr old male w sob
call [PHONE 415 555 0124]
my phone number is [PHONE (415)-555-0131]
text me [PHONE 4155550148] ok?
ph# [PHONE 415.555.0159]
cell: [PHONE +1-628-555-0107]
reach my husband [NAME Arvid] @ [PHONE 628 555 0111]
you had the wrong number its [PHONE 628-555-0120]
landline [PHONE (510) 555-0133] mobile [PHONE (510) 555-0134]
call between 9 and 11, [PHONE 5105550152]
[PHONE 925.555.0116] is my work
my daughter's cell [PHONE 925 555-0127]
number on file should be [PHONE 1.925.555.0138]
fax # [FAX 925-555-0149]
pls fax to [FAX (925) 555 0150], attn [NAME Maribel]
the fax for my employer is [FAX 9255550161]
dr office fax [FAX 209 555 0172]
email: [EMAIL t.fontaine@outlook.com]
my new email is [EMAIL shreya_k.92@gmail.com]
you can send it to [EMAIL HALVORSEN.FAMILY@YAHOO.COM]
e-mail [EMAIL leopold@vance-legal.com] thx
please use [EMAIL info@rinaldimasonry.net]
email is [EMAIL juniper dot mom at gmail dot com]
my social security number is [SSN 284-51-7706]
SSN [SSN 530 22 9184]
ss# is [SSN 418663027]
social: [SSN 602-11-4938]
last four [SSN 7702]
last 4 of ssn [SSN 3318]
itin [SSN 944-78-3021]
mrn: [MRN 3381920]
MRN is [MRN A0093318]
my medical record # [MRN 10-44-827]
chart [MRN 55102] i think
patient number [MRN 0092817]
hospital id [MRN HSP-441902]
record no. [MRN 88-1029-3]
member number [HEALTH_PLAN JRX 882 017 455]
ins id [HEALTH_PLAN 8820174-01]
policy number is [HEALTH_PLAN PN-7741920]
anthem id # [HEALTH_PLAN YRP449A88201]
group # [HEALTH_PLAN 00482210]
medicare [HEALTH_PLAN 3RT7-YU1-WE44]
my medi-cal id [HEALTH_PLAN 91882044A]
medicaid # [HEALTH_PLAN MD4482019]
i have cigna, member [HEALTH_PLAN U8820 4419]
the card says id [HEALTH_PLAN ABC99182736] group [HEALTH_PLAN 88120]
acct number [ACCOUNT 0044918273]
my account is [ACCOUNT PT-88201]
bill acct [ACCOUNT 449182]
checking account [ACCOUNT 88201944827], routing [ACCOUNT 122105155]
invoice number [ACCOUNT 2026-44819]
guarantor acct # [ACCOUNT G449102]
card: [CARD 4532 7719 8820 1146]
my visa is [CARD 4916338820194479] exp [? 9/29]
debit card [CARD 5299-1188-2047-7734] cvc [CARD 448]
pay w/ [CARD 3714 496353 98431]
discover [CARD 6011 5588 2019 4471]
security code is [CARD 991]
dl# [LICENSE D4482-19930-11]
drivers license number [LICENSE 44819203]
passport [LICENSE X44819203]
npi for dr [? Petrov] is [LICENSE 1528094473]
DEA [LICENSE FP4481926]
my license is [LICENSE K8829104]
vin [VEHICLE 1FTFW1ET5DFC10312]
plate [VEHICLE 7XKL448]
license plate number [VEHICLE RTJ 4491]
tag [VEHICLE GHB-882]
serial # [DEVICE 8820-K491]
my cgm serial number is [DEVICE SG44819X2]
device serial [DEVICE PM-100482]
pump s/n [DEVICE 44819-B2]
imei is [DEVICE 490154203237518]
mac [DEVICE 3c:22:fb:81:0a:9e]
cpap device id [DEVICE R882-0194]
website is [URL www.bellini-bakery.com]
pics here [URL https://photos.icloud.com/s/8Qk2zL]
[URL linkedin.com/in/demetrius-fontaine]
my page [URL facebook.com/renuka.k.99]
got this link [URL https://clinic-portal.health/u/448192] and it fails
ip [IP 172.58.44.19]
blocked from [IP 98.114.22.7]
fingerprint [BIOMETRIC FPR-448192]
palm scan id [BIOMETRIC PS 88201]
claim # [OTHER_ID CLM448192]
rx number [OTHER_ID 4481920]
prescription # [OTHER_ID 0088-44192]
case number [OTHER_ID 2026-CV-4481]
ref # [OTHER_ID 882-A44]
order # [OTHER_ID 44819203]
confirmation [OTHER_ID K8R2QZ]
authorization number [OTHER_ID A448192003]
tracking number [OTHER_ID 1Z999AA10123456784]
my username is [OTHER_ID shreyak92]
login id [OTHER_ID gus.vance]
instagram [OTHER_ID @solange.creates]
employee number [OTHER_ID 44819]
referral # [OTHER_ID RF44-8192]
student number [OTHER_ID 900448192]
I live at [ADDRESS 1440 Sycamore Bend]
address: [ADDRESS 27 W Huron St Apt 1204], [CITY Pontiac], [? MI] [ZIP 48342]
my addres is [ADDRESS 905 n alder st], [CITY ellensburg] [? wa] [ZIP 98926]
moved to [ADDRESS 3388 Juniper Hollow Rd]
home address [ADDRESS 12 Quarry Ln #3]
mail to [ADDRESS PO Box 449], [CITY Truckee], [? CA] [ZIP 96160]
i stay at [ADDRESS 600 Lakeview Terrace, unit 8C]
Ship to: [NAME Bertrand Lacroix], [ADDRESS 71 Mill Race Rd], [CITY Saco] [? Maine] [ZIP 04072]
pick me up at [ADDRESS 2215 E 14th St]
the crash was at [ADDRESS Hwy 16 and Orchard Rd]
i live in [CITY Boise]
from [CITY Wenatchee], [? Washington]
im in [CITY prescott valley] az
we moved from [CITY Duluth] to [CITY Eau Claire]
any location near [CITY Kalispell]
[CITY Maricopa County] resident
driving in from [CITY Sandpoint]
zip code [ZIP 83864]
my zip is [ZIP 59901]
zip: [ZIP 54701-2210]
closest clinic to [ZIP 85301]
[NAME Yolanda Petrakis] [DATE 6/11/1959] [PHONE 406-555-0188]
name [NAME ivo marek], dob [DATE 2/8/86], mrn [MRN 449102]
[NAME Cedric Holloway] DOB [DATE 7/30/1949] Medicare [HEALTH_PLAN 6QX8-FR5-AT20]
I'm [NAME Noelle Abara], [DATE 3/3/93], [ADDRESS 51 Finch St], [CITY Missoula], and I lost my card
patient [NAME Rosa Delacruz] dob [DATE 10/10/10] mom [NAME Ines] cell [PHONE 406 555 0199]
Insurance [HEALTH_PLAN UHC 882 019 447] sub [NAME Hal Jernigan] dob [DATE 1-1-70]
Please update: [NAME Mina Sato], [EMAIL mina.sato@me.com], [PHONE (406) 555-0101]
call [NAME Gunnar] [PHONE 4065550119] about claim [OTHER_ID 88-1920]
ssn [SSN 337-40-9918] dob [DATE may 6 1958]
hi its [NAME ottoline reyes] [DATE 4/18/77] i take sertraline 100 mg
What is your full name? » [NAME wilhelmina osei]
First name? » [NAME Tibor]
What's the patient's last name? » [NAME Achterberg]
Can you confirm your date of birth? » [DATE 8-14-61]
DOB? » [DATE 08141961]
What number can we call you back on? » [PHONE 4065550146]
What is the best email? » [EMAIL tibor.a@gmx.de]
Can you tell me your address? » [ADDRESS 18 old ferry rd], [CITY bath]
What's your ZIP? » [ZIP 04530]
What is your member ID? » [HEALTH_PLAN w4481 92003]
Do you know your medical record number? » [MRN 449-102-88]
Could I get the last four of your social? » [SSN 9918]
What city do you live in? » [CITY eureka springs]
Who is your emergency contact? » [NAME Marisela], my aunt
buenas tardes, mi nombre es [NAME Rigoberto Salcedo]
mi hija [NAME Ximena] nació el [DATE 12/08/2019]
vivo en [ADDRESS 419 Calle del Sol], [CITY Las Cruces]
mi teléfono es [PHONE 575-555-0133]
soy la esposa de [NAME Evaristo Luján]
mi correo es [EMAIL luz.marina@gmail.com]
el número de mi seguro es [HEALTH_PLAN NM4481920]
ssn [SSN ３３７-４０-９９１８]
phone [PHONE 4 0 6 5 5 5 0 1 7 7]
cell [PHONE four zero six five five five oh one seven seven]
card [CARD 4532‑7719‑8820‑1146]
social [SSN 337–40–9918]
email [EMAIL gunnar (at) fastmail.com]
ssn is [SSN three three seven dash four zero dash nine nine one eight]
Morning, [NAME Roscoe Tillman] from the feed store, need that tetanus shot date
this is sgt [NAME Alvarado], retired, va sends my meds
[NAME Ophira] is my foster daughter, shes 3
i'm translating for Mrs [NAME Pham], her english is limited
the kiddo is [NAME Brantley], he has hand foot mouth
Its me [NAME fatou], any news on the biopsy
my aunt [NAME zdenka] broke her hip
hey, [NAME Marcus] here.. forgot my appointment time
I am writing on behalf of my father-in-law, [NAME Stavros Mitropoulos]
can i get a note for my employee [NAME Jarred Pickens]
my legal name is [NAME Abdulrahman Yusuf] but i go by [NAME abe]
name: [NAME tuan anh le]
patient name: [NAME SCHUYLER, BEATRICE A]
please ask [NAME Winona] to call me
is Dr. [? Amsel] free today
its [NAME keoni] [NAME kahale], dob [DATE 3/8/94]
my partner [NAME siobhan] is pregnant
spoke to [NAME tamara] in billing twice
our son [NAME Ignatius] (iggy) swallowed a coin
[NAME Perpetua Mbeki], room 12, wants her chart
thank you so much,⏎[NAME Odette]
- [NAME Fritz]
warmly, [NAME Marguerite Dubois]
im [NAME rashida], i had the sleeve surgery
it was [NAME Quentin] who drove me
my name is spelled [NAME Siobhán O'Dowd]
HELLO THIS IS [NAME ELDRIDGE COOPER]
my kids [NAME Asher], [NAME Levi] and [NAME Naomi] need physicals
can [NAME Wilhelmina] bring her service dog
[NAME ezekiel] has been wheezing since last night
grandson's name is [NAME Tobin]
put my wife [NAME Anneke] on the account
i was seen by [? Dr. Castellanos] and nurse [? Joy]
contact person: [NAME Ferdinand Kowal]
[NAME Latoya]'s mom here
for [NAME Mateusz], not me
[NAME Isolde Grimaldi], [DATE 9/9/1999], strep test results pls
insured: [NAME Gerhard Thiessen]
last name is [NAME Nwosu] first is [NAME Adaeze]
my daughters [NAME Freya] and [NAME Ingrid] share a room
my b-day is [DATE 11/7/73]
I was born [DATE Feb. 29, 1964]
dob - [DATE 6/6/66]
DOB:[DATE 10-02-1981]
[DATE 12.12.1950] is my birthday
born [DATE 5 may 1987]
had baby on [DATE 7/19/26]
the biopsy was done wed [DATE 9/23]
last mammogram [DATE oct 2024]
my knee surgery was [DATE nov 14th 2025]
booked for [DATE 1/8] at 2:20
from [DATE June 3] through [DATE June 9] i was in mexico
date of injury [DATE 08/30/26]
he passed [DATE feb 11 2022]
sober since [DATE 4/20/2019]
appointment on [DATE the 22nd of january]
i will be out [DATE 12/22 - 1/3]
started chemo [DATE 5-18-26]
since [DATE august 2nd] my foot tingles
[DATE the fourth of july 2025] is when it happened
my dad, [AGE 96], has afib
I turn [AGE 90] on sunday
she's [AGE 103] years young
[AGE 92]yo father w/ copd
age: [AGE 95]
my number's [PHONE 307-555-0114]
give me a ring at [PHONE 307.555.0125]
[PHONE (307) 555-0136] thats my cell
phone number [PHONE 3075550147]
my ph no is [PHONE 307 5550158]
txt [PHONE 307-5550169]
work phone [PHONE (307)555-0170] ext [PHONE 22]
please dial [PHONE +1 (307) 555-0181]
home phone is [PHONE 307 555-0192], cell is [PHONE 307 555-0103]
his phone [PHONE 1-307-555-0104]
fax it to [FAX 307-555-0105]
fax no. [FAX 307.555.0106]
school nurse fax: [FAX (307) 555-0107]
email me at [EMAIL roscoe.tillman@tillmanfeed.com]
my email: [EMAIL fatou_d@outlook.fr]
its [EMAIL keonik@hawaii.edu] now
email address [EMAIL ODETTE.M@ME.COM]
send labs to [EMAIL siobhan-odowd@icloud.com] pls
ssn: [SSN 471 39 2206]
social security [SSN 288-50-1937]
my soc is [SSN 617-28-4409]
last 4 ssn [SSN 2206]
ss no [SSN 330284471]
mrn number [MRN 7719204]
MRN [MRN 00-39-4471]
chart no [MRN C-88214]
my patient id is [MRN P2039471]
medical rec # [MRN 339471]
health plan id [HEALTH_PLAN HPN88201947]
my blue cross id is [HEALTH_PLAN XEA 771 920 339]
insurance number [HEALTH_PLAN 339471882-00]
subscriber id [HEALTH_PLAN W2039 47188]
group no [HEALTH_PLAN 3394718]
medicare card [HEALTH_PLAN 2PD4HK7RX19]
medicaid number is [HEALTH_PLAN 3394 7188 20]
molina id [HEALTH_PLAN 00339471]
humana member id: [HEALTH_PLAN H33947188]
tricare id [HEALTH_PLAN 39471882011]
account # [ACCOUNT 2039471]
acct no. [ACCOUNT 339-4718]
billing account [ACCOUNT B3394718]
bank routing [ACCOUNT 021000089] acct # [ACCOUNT 3394718820]
iban [ACCOUNT DE89370400440532013000]
statement number [ACCOUNT ST-339471]
cc number [CARD 4024 0071 3394 7183]
my mastercard is [CARD 5105105105105100]
card on file ends [? 3394], new one is [CARD 4485 3394 7188 2033]
amex [CARD 3759 876543 21004] sec code [CARD 3394]
cvv is [CARD 471]
drivers lic [LICENSE T339-4718-8203]
passport no. [LICENSE 339471882]
npi [LICENSE 1033947188]
dea number [LICENSE MT3394718]
my cosmetology license is [LICENSE 339471]
nursing lic # [LICENSE RN 339471]
vin [VEHICLE 1C4RJFAG5FC339471]
license plate [VEHICLE WYO 339]
plate no. [VEHICLE 3-94718]
serial [DEVICE K339471]
monitor serial number: [DEVICE HM-339-471]
oxygen concentrator s/n [DEVICE 0339471A]
pacemaker model and serial: [DEVICE PVX339471]
device id: [DEVICE 7e39-b471]
glucometer sn [DEVICE GL339471Z]
[URL https://www.caringbridge.org/visit/ezekielstrong]
i posted at [URL reddit.com/u/iggymom]
our site [URL tillmanfeed.com]
link is [URL https://clinic.example.org/r?id=339471]
my ip address is [IP 66.249.73.135]
it logged in from [IP 2607:f8b0:4005:805::200e]
voice id [BIOMETRIC VX-339471]
fingerprint scan id [BIOMETRIC FS339471]
claim [OTHER_ID 26-339471-C]
claim id [OTHER_ID 339471882039]
rx no [OTHER_ID 3394718]
refill [OTHER_ID 3394718-02]
reference # is [OTHER_ID 7QK339]
case no. [OTHER_ID WC339471]
conf # [OTHER_ID HX7K92]
order number [OTHER_ID 112-3394718-8203947]
my twitter is [OTHER_ID @keonikahale]
user id [OTHER_ID odette_m]
my snapchat [OTHER_ID fatoudiop.x]
referral [OTHER_ID R-339471]
badge id [OTHER_ID 33947]
auth # [OTHER_ID 0339471AX]
my house is [ADDRESS 88 Antelope Dr]
i live at [ADDRESS 1203 s ohio ave apt 2], [CITY cheyenne] [? wy] [ZIP 82001]
address on file is old, now [ADDRESS 440 Cottonwood Cir]
send it to [ADDRESS 9 Elkhorn Pass], [CITY Cody], [? WY] [ZIP 82414]
[ADDRESS 2750 County Road 18], [CITY Torrington]
we live on [ADDRESS 31st Street]
ship to [ADDRESS p o box 77], [CITY lusk] [? wyoming] [ZIP 82225]
new address [ADDRESS 615 1/2 Grant Ave, Unit B]
pick up at [ADDRESS 3300 NW 12th Ave #210]
i live in [CITY Laramie]
here in [CITY rock springs]
we're from [CITY Gillette], [? WY]
[CITY Laramie County] covers it
is there a clinic in [CITY Rawlins]
flying out of [CITY Casper] tomorrow
zip [ZIP 82601]
my postal code is [ZIP 82009]
any pharmacy in [ZIP 82716]
[NAME Keoni Kahale] [DATE 3/8/1994] mrn [MRN 7719204] phone [PHONE 808-555-0142]
hi im [NAME adaeze nwosu], [DATE 10/14/88], bcbs [HEALTH_PLAN WYB339471882], need a refill
[NAME Stavros Mitropoulos], [AGE 93], fell [DATE 11/20]
call [NAME Anneke] [PHONE 3075550115] or [NAME Gerhard] [PHONE 3075550126]
[NAME Freya Thiessen] DOB [DATE 8/1/2019] parent [NAME Gerhard Thiessen] [EMAIL g.thiessen@live.com]
name [NAME rashida cole] dob [DATE 2 14 85] ssn [SSN 402-88-1937]
Your name please? » [NAME odalys quintana]
Name of patient? » [NAME Brantley Shoop]
Birthday? » [DATE 6/19/2020]
Year, month and day of birth? » [DATE 1994-03-08]
Best number to call? » [PHONE 808 5550142]
What's the mailing address? » [ADDRESS 77 kiawe st], [CITY hilo] [? hi] [ZIP 96720]
Insurance ID? » [HEALTH_PLAN wyb339471882]
Which email did you sign up with? » [EMAIL keonik@hawaii.edu]
What is the prescription number? » [OTHER_ID 3394718]
Policy holder's name? » [NAME gerhard thiessen]
Please verify the last 4 of your SSN » [SSN 1937]
me llamo [NAME Itzel Cárdenas] y necesito cita
mi esposo [NAME Anselmo] está enfermo
nació el [DATE 5 de mayo de 2015]
mi dirección es [ADDRESS 818 Avenida Central], [CITY Mesilla]
mi celular [PHONE 575 555 0144]
mi seguro social [SSN 617 28 4409]
ssn [SSN 6 1 7 2 8 4 4 0 9]
my ssn [SSN ６１７２８４４０９]
phone [PHONE 307​555​0114]
call [PHONE three oh seven five five five oh one one four]
email [EMAIL fatou at outlook dot fr]
hey this is [NAME imelda], my ride fell thru for tmrw
this is [NAME Baxter Nygaard]. I was told to message about my stent
my name is [NAME Chiara Esposito] and im due in march
hi its [NAME norbert] about the gout pills
pls tell dr [? Sandhu] that [NAME Malcolm] says thanks
my wife [NAME Bronwyn] has been dizzy for 4 days
my son [NAME Caspian] needs his school physical
my mother in law, [NAME Philippa Osgood], fell in the tub
i'm calling for my husband [NAME clarence dupree]
emergency contact [NAME Sigrid Aas] (sister) [PHONE 651-555-0118]
last name [NAME haverford] first name [NAME miles]
[NAME Esme]'s ear infection is back
[NAME damaris] has a fever of 101.4
can you add [NAME Lorenzo Quattrini] to my chart as a proxy
the patient is [NAME Maribel Quezada]
please call [NAME Augustus] he has my pills
ok thanks, [NAME romy]
Thank you,⏎[NAME Ingvar Dahl]
sincerely, [NAME constance webb]
patient: [NAME Oyelaran, Funmi]
her maiden name was [NAME Trask]
i go by [NAME Birdie] but my legal name is [NAME Roberta Lunsford]
told [NAME Leandra] at the desk already
me and [NAME Casper] both have pink eye
mr [NAME Abara] will drive me home after
can [NAME Juniper] come with me to the visit
my husbands name is [NAME Evander Pike] and hes on the plan
message for dr [? Iqbal] from [NAME Hester Blom]
I'm [NAME Gretchen Vogt], 63 years old
its [NAME Aurelia] again still waiting on that form
following up, [NAME lindqvist, tove]
hello, [NAME Petronella Haas] needs more eliquis
i am [NAME tobias renner] and i missed your call
name is [NAME jelani brooks] bp 138/84
my brother [NAME Anders] found me passed out
my dob is [DATE 2-11-1969]
DOB [DATE May 7 1951]
date of birth: [DATE 08/29/1994]⏎thanks
i was born [DATE 9-17-48]
born on [DATE 3 / 22 / 1983]
MY BIRTHDAY IS [DATE OCTOBER 9TH]
dob [DATE 11231979]
admitted [DATE 5-2-26] discharged [DATE 05/06/2026]
my surgery is set for [DATE 1/14/27]
move my appointment from [DATE 11/12] to [DATE Dec 2]
last seen [DATE 10 3 25]
symptoms started [DATE september 29] around 6pm
need an appt the week of [DATE 12/8]
hospital stay [DATE 8-11-2025] - [DATE 8/15/25]
my mother is [AGE 97] years old
i am [AGE 91] and live with my son
[AGE 94]yo male with cough
grandma just turned [AGE 100]
call me at [PHONE 6515550129]
my cell is [PHONE (651) 555-0130]
best number [PHONE 651 555 0141]
text me at [PHONE 651.555.0152] after 5
home [PHONE 651-555-0163] cell [PHONE (651)555-0174]
my wifes number is [PHONE 651 5550185]
[PHONE 651-555-0196]
fax the records to [FAX 651.555.0107]
fax: [FAX (651) 555-0108]
my email is [EMAIL baxter_nygaard@mac.com]
send it to [EMAIL esposito.c@libero.it]
log in is [EMAIL hester.blom+my@gmail.com]
my ssn is [SSN 318 44 7702]
ss# [SSN 506772201]
last 4 of my social is [SSN 7702]
my itin is [SSN 955-80-4417]
mrn [MRN 6612094]
chart number is [MRN QT-88190]
patient id [MRN 20-661-94]
member id [HEALTH_PLAN 77102948361]
my insurance id is [HEALTH_PLAN FJW 441 920 886]
medicare number [HEALTH_PLAN 5RW1TN6DE82]
policy # [HEALTH_PLAN 6612-0948-21]
i have Ambetter, id [HEALTH_PLAN U7719402 01]
account number [ACCOUNT 66120948]
routing [ACCOUNT 091000022] account [ACCOUNT 661209482]
my card number is [CARD 4539 1488 0343 6467]
visa [CARD 4716059712345670] exp [? 03/29] cvv [CARD 207]
my drivers license is [LICENSE W661-2094-8217]
license # [LICENSE mn661209b]
doctors npi is [LICENSE 1467430922]
passport number [LICENSE 661209482]
vin [VEHICLE 2T1BURHE0JC661209]
license plate is [VEHICLE 661 BXN]
my pump serial number is [DEVICE 6612-K094]
pacemaker serial [DEVICE 8ZRXQ2]
cpap sn [DEVICE 7hqwz3]
imei [DEVICE 353918052209481]
see [URL https://www.instagram.com/esme.grows]
i posted pics at [URL www.flickr.com/photos/nygaard66]
my ip is [IP 203.0.113.86]
voice print id [BIOMETRIC VP661209]
claim number [OTHER_ID 6612QF0948]
rx # [OTHER_ID 6612094]
case # [OTHER_ID inc6612094]
confirmation code is [OTHER_ID q66120]
my instagram is [OTHER_ID @bron.wyn66]
my portal username is [OTHER_ID ndahl66]
employee id [OTHER_ID e661209]
i live at [ADDRESS 6612 Tamarack Way Lot 9]
my address is [ADDRESS 209 birch ct] [CITY winona] [? mn] [ZIP 55987]
mail it to [ADDRESS 4 Larch Ave.], [CITY Bemidji] [? MN] [ZIP 56601]
we moved to [ADDRESS 1715 county road 9]
i'm at [ADDRESS 880 SW Fern Dr], [ADDRESS apt 12C]
the accident was at [ADDRESS 31 1/2 3rd Pl]
i live in [CITY red wing]
im in [CITY St. Cloud], [? mn]
we just moved here from [CITY Fargo]
is there a lab near [CITY Mankato]
[CITY Olmsted County] resident
pharmacy near [ZIP 55901] pls
[NAME Casper Nygaard], dob [DATE 4/4/2012], need refill of zyrtec
call [NAME Hester Blom] at [PHONE 651-555-0119] or email [EMAIL hblom@blomfamily.org]
[NAME Tove Lindqvist] [DATE 8/2/57] [HEALTH_PLAN RKD771029483]
my wife [NAME Sigrid] ([DATE 9-9-71]) was admitted to [? Regions] on [DATE 10/21/26]
this is [NAME ingvar dahl], [DATE 07/03/1944], i live at [ADDRESS 52 Ash St], [CITY Red Wing] [? MN] [ZIP 55066]
Can I get your full name? » [NAME romy castellane]
Who is the patient? » my daughter [NAME Esme]
What is your home address? » [ADDRESS 209 birch ct]
Name and date of birth please » [NAME leandra voss] [DATE 3/30/1990]
me llamo [NAME Eulogio Bermúdez]
llame a mi esposa [NAME Yadira] al [PHONE 651-555-0120]
`;

/** Messages without. */
export const PERSONA_PLAIN = `
My doctor was [? Dr. Feldstein] before he retired
tax id [? 34-1180022] for your HSA claim
Which medication do you need? » eliquis 5 mg
How long has this been going on? » 2 weeks, worse since saturday
What was your temperature? » 101.8
Which pharmacy? » the costco on 4th
How much do you weigh? » 141
How would you rate your pain? » 8/10 at night
Can you tell me the dose? » 0.5 ml once a week
Do you have any allergies? » sulfa, latex, kiwi
What time works? » 9:40 or after 2
What can we help you with today? » refill of flonase
Who is your insurance with? » blue shield
Which provider do you usually see? » [? dr ramos]
bp at cvs was 148 over 92, should i worry
resting pulse in the 50s
my ferritin came back 9
hemoglobin 11.2 (12.0-15.5)
ANC 1.4 after round 3
last potassium 5.6, kayexalate?
vit D 18 ng/mL
PSA went 3.1 to 4.8
take 1 tab po bid x 10d
methotrexate 15mg wkly, folic acid 1 mg daily
Ozempic 0.25 to 0.5 next week?
tacrolimus 2mg am 1.5 mg pm
albuterol 2 puffs q4h prn
ran out of the 88 mcg synthroid
levels: TSH 0.02, free T4 2.3
O2 dropped to 86 walking
dexcom says 54 double down arrow
bg 312 ketones moderate
height 5'4 weight 213
lost 12 lbs in 3 wks
PHQ9 17 GAD7 13
ejection fraction 35 to 40 percent
IOP 24 right 19 left
contractions 6 min apart for 1 hr
peak flow 280 my best is 410
calcium score of 118
eGFR 48, cr 1.52
a 7 mm stone in the left ureter
the MRI shows a bulge at L5-S1
Tylenol 650 every 6 hrs max 3000
insulin to carb ratio 1:12
DEXA T score -2.6
FEV1 62% predicted
lasix 40 mg, gained 4 lb overnight
what is CPT 97110 on my bill
ICD Z12.31 was denied
DRG 470 what is that
the NDC is 00093-7180-01
my copay went from $25 to $40
it says I owe 1,284.50
is $89 the cash price
out of pocket max 6500
doors open at 7:15?
can we do 10:20 instead of 11
between 1 and 3 pm friday works
im in exam room 4
parking level P2 by the blue elevators
suite 300 or 310?
bed 12 is too cold
error code 0x80070005 on your site
your app v4.12.0 freezes
press 2 then 4 gets me nowhere
20 tabs, 3 refills left
size 7 boot
form 1095-B where do i find it
is the W-9 on your website
my 504 plan meeting is thursday
need an FMLA form filled
channel 5 said theres a recall
about 45 min away in traffic
Is Mounjaro the same as Zepbound
switched from Lantus to Tresiba
I use a Medela pump
my Apple Watch says afib
does Walgreens have it in stock
Is Blue Cross accepted here
the Quest lab closed early
CVS Minute Clinic said strep
Freestyle Libre keeps falling off
Can I take Robitussin with Claritin
is Good Friday a holiday for you
open on Labor Day?
closed Thanksgiving and the day after?
see you Wednesday
next Tuesday or the one after
the charge nurse was rude
the front desk lady told me to wait
physician assistant or the doctor, either is fine
Nurse practitioner visit ok
can the dietitian call
Ask the pharmacist
the surgeon's office never called
Is the ENT in today
do you do Botox
my Roomba hit my bad toe
Bell's palsy or stroke?
my Achilles hurts
the doc thinks it's Lyme
Heimlich worked, he's fine
Is Hashimoto's why im tired
had my Pap in the spring
Baker's cyst behind my knee
Epley maneuver didnt help
my Foley came out
Can I use Vicks on a toddler
Hi
Thanks so much!!
i will be there by then
it may rain so i may be late
can you bill me later
she was frank with me about the odds
the mark on my arm is darker
grace period on my premium?
i have faith this works
my joy is gone since the meds
dawn is when it hurts most
drew blood twice and missed
they had to patch my eye
jack up the dose?
my skin is like sandpaper
i miss my old doctor
dont rush me please
this is so hard
im mad at your office
my hubby and kids all have it
i live alone with two cats
my mother is 71 and my father 76
our son turns 5 soon
she is a healthy baby so far
i am a teacher
i work nights
we are visiting for the week
my boss needs a letter
my neighbor drove me
IM SO TIRED OF THIS
PLEASE REFILL MY METFORMIN 1000 MG
CAN SOMEONE CALL ME BACK TODAY
IS THE LAB OPEN SATURDAY
no one picks up the phone
you guys are the best
ok i'll wait
who do i talk to about mri results
yes thats right
i need my records sent over
is it ok to drink wine on this
whats ur fax number
where do i park
how do i change my password
the link you sent expired
i forgot my username
my insurance card is in the car
can i get the first appointment
do u take walk ins
since 2019 ive had migraines
back in march it was better
in 2021 i had a stent
it started over labor day weekend
two weeks ago tuesday
it began around 3 am
last night at 11:45
i'm 41, female, nonsmoker
62 year old male with gout
my son is 9 and weighs 61 lb
27 weeks along
3rd trimester
tengo 45 años y diabetes
me duele la cabeza desde el lunes
tomo 2 pastillas de 500 mg
cuánto cuesta la consulta
está abierto mañana
gracias, hasta luego
le hablo más tarde
mi presión es 150 sobre 95
my a1c went from 9.1 to 7.4
blood sugar 212 after lunch
temp 99.8 and chills since tuesday
pulse ox reads 93 percent
bp 162/98 at the dentist
im on metoprolol 50 mg twice daily
can i double my 10 mg zyrtec
take 2 puffs every 4 hours?
weight is 187.4 this morning
hgb 9.8 plt 88 wbc 2.1
creatinine jumped to 1.8
my egfr is 55
inr 3.4, skip tonights coumadin?
ldl 131 hdl 44 trig 210
the code was 99204
what's diagnosis code R10.9
i got a bill for $312.18
my copay is 40 dollars right
is the deductible 1500 or 3000
room 214 is freezing
appt at 10:45 or 11?
can i come at 8 am monday
friday between 12 and 2 works
open on christmas eve?
closed for memorial day?
closed [? july 4th]?
i need the tuesday slot
the 2:15 was taken
your app says error 403
version 12.4 of ios
press 9 to repeat
20 mg vs 40 mg difference
one refill left on my inhaler
pain 3 out of 10
contractions every 5 minutes
28 weeks and spotting
my cycle is 35 days
baby is 9 lbs 2 oz
he drank 6 oz
my daughter is 11 and has lice
my dad is 82 with dementia
im 29
since 2018
in the spring of last year
two days ago
do you take united healthcare
is aetna in network
can my husband come in with me
can the doctor call me
the nurse never called
thank the nurse for me
i saw the PA not the doctor
need to talk to billing
is Dr [? Osgood] in today
the medical assistant drew my blood
the receptionist hung up
can i take Tylenol and Motrin
is Paxlovid still given
Zoloft makes me sleepy
my Trulicity pen jammed
Wegovy is out of stock at Costco
switch from Eliquis to Xarelto?
amoxicillin or Augmentin
what about Pepto Bismol
my Omron cuff reads high
Dexcom fell off
picked it up at Rite Aid
sent to Walmart on 5th
does Kaiser cover it
is LabCorp open sunday
Quest lost my sample
my Parkinsons is worse
do i have Graves disease
is it Crohn's or colitis
Meniere's attack again
Raynaud's in both hands
Bells palsy since monday
my Cushing's workup
the Mohs spot is healing
will the rash go away
i may need a note
can you mark me as arrived
hope to hear back
sunny days make my migraine worse
i need to rich up my diet
my eyes are red and itchy
a patch on my arm
i have a stye
grace me with a call back lol
any openings in june
is august too late for the mmr
april was a bad month
ok
yes please
no thanks
see you then
thanks, will do
thank you doc
got it, thanks
how do i cancel
where is the lab
what floor is cardiology
do you validate parking
i am outside in a blue honda
running 10 min late
im at the front door
IS IT NORMAL TO BLEED AFTER
I FEEL WORSE TODAY
SHOULD I GO TO THE ER
CALL ME BACK PLEASE
REFILL LISINOPRIL 20MG
the pharmacy is out of it
my insurance denied the mri
whats the prior auth status
my son needs his shots
my wife is in labor
my mom forgot her pills
my boyfriend gave it to me
my roommate has covid
the baby has a fever
kids menu ok for low sodium?
how long is the wait
how much is a flu shot
do i need to fast
stitches out when
my ear is ringing
left knee swollen
numb toes
dry cough 3 weeks
i cant sleep
ran out of test strips
need new cpap mask size medium
walker or cane
Medtronic pump alarm E21
lot number of the vaccine?
BMI 31.2
20/40 in left eye
PSA 0.04
T 100.4 P 98 R 18
Apgars 8 and 9
vitamin b12 1000 mcg
800 mg ibuprofen with food
5 day z pack
gluten free
cuándo abren
necesito una cita para el lunes
me duele el estómago
tengo fiebre de 38.5
tomo metformina 850 mg
cuánto cuesta
gracias por todo
mi hijo tiene 6 años
What's bothering you? » sore throat and fever
How high was the fever? » 102.7
How many times did you vomit? » 4 or 5
What dose? » 25 mg
Which day is best? » wednesday
Morning or afternoon? » after 3
Any other symptoms? » runny nose
Do you smoke? » quit in 2015
What is your height? » 5 6
How much water do you drink? » 40 oz
Which pharmacy should we use? » walgreens
What insurance? » medicare and aarp
Are you pregnant? » 12 weeks
Did my Lipitor get called in
on Synthroid 75 and Cytomel 5
bp runs 150s over 90s
my sugar is 88 fasting
ketones trace
temp 103.6 at 4 am
my o2 sat dropped to 88%
weigh in was 241 lb
gave him 5 ml of Motrin
2.5 mg of methimazole
take with 8 oz water
MCV 79 RDW 16.1
total chol 238
GFR 61
TSH 6.8 high
A1c 5.9 prediabetes?
code 99385 and 90471 on the claim
what is modifier 25
ICD10 M17.11
it was $75 last time
I paid 120 in june
the estimate says 2,340
balance forward 88.20
discount if i pay cash
appointment at 8:05
2nd floor or 3rd
exam room 7
gate code for parking?
building C suite 4
error 500 on login
app version 7.0.2
extension for the nurse line
press 4 for refills
in 2 weeks
Dec is fine
next month
sometime in April
the week after Thanksgiving
on Christmas Eve
Veterans Day hours?
every other Friday
Tuesday 9am
back on the 1st of the month
i was sick all March
4 kids at home
im 37 and pregnant
my dog is 12
a 6 yo with croup
my mom, 88, fell again
daughter is 15 months
quit in 1999
graduated 2012
since kindergarten
pain 10/10
20/25 with glasses
1/2 tab at night
3/4 cup of miralax
L2 fracture
stage 3 kidney disease
type 1
grade 2 sprain
level 5 visit billed
Lexapro or Prozac
Nexium otc?
generic for Singulair
my Lantus pen leaks
Humira every 2 weeks
Spiriva Respimat
Advair Diskus 250
Is Flonase ok with Zyrtec
need the Pfizer one
Moderna or Novavax
got it at Walgreens
sent to Kroger
Costco pharmacy is closed
Amazon lost my strips
my Fitbit says 44 bpm
Garmin hr alert
my ResMed mask leaks
Omnipod failed
Aetna wont pay
Blue Shield denied it
United said no
Medicare Advantage ok?
saw Dr [? Whitlock] tuesday
the nurse practitioner was great
ask the front desk
the tech said wait
my therapist suggested it
our pediatrician retired
the anesthesiologist called
Tell the team thanks
Hope all is well
Happy Thanksgiving to you all
merry christmas
Good job everyone
Sorry im late
No problem
Never mind
Will that hurt
May I eat before
Can I swim
mark it urgent
bill my insurance
sue or settle lol
pat it dry?
rub it in or dab
i was frank about drinking
dawn to dusk
a rose rash
his skin is so dry
my eyes burn
Achilles tendon popped
Tommy John surgery recovery
Lou Gehrigs runs in the family
is it Alzheimers
Sjogrens and dry mouth
Lyme test negative
Epstein Barr again
Charley horse every night
Kegel exercises
Ace bandage
Neosporin on it
Vaseline ok
Band-Aid allergy
Epsom salt soak
Tums dont help
Gatorade or Pedialyte
Ensure twice a day
my ride is here
in the waiting room
parked out front
cant find the building
wheres the entrance
the door is locked
video wont load
camera not working
mic is muted
i see you now
WHAT TIME IS MY APPT
NEED A REFILL
MY BP IS 140/90
IS THE OFFICE OPEN
que hora abren
tengo cita a las 3
me duele mucho
gracias doctor
tomo aspirina de 81
estoy en el estacionamiento
Rate your pain » 6
How many weeks? » 22
Since when? » last thursday
Dose? » 1 tab
Your blood pressure? » 128/76
How often? » every 6 hours
Where is the pain? » left shoulder
Which medicine? » zofran
Allergies? » none
Preferred time? » 10am
Do you have a ride? » yes my wife
Reason for visit? » wellness check
a1c is 7.7 now down from 8.8
im taking farxiga 10 mg once a day
temp of 100.9 since noon
my sugar was 164 at 9:20
press 2 for scheduling just loops
im in room 12b
code on the bill is E11.9
they billed 99203 and i dont understand
my nephew is 14 and has a rash
i quit smoking in 2011
is the clinic open on juneteenth
i need to see dr [? Voss] about my knee
labs: wbc 5.9, hgb 12.4, plt 301
my inr was 3.1
may i bring my cane
i rose too fast and fainted
is huntingtons hereditary
the app says error 418
version 8.1.3 of the app wont open
vitamin d3 2000 iu
20/40 vision last exam
i drank 40 oz of water
ekg showed rate 71, qt 390
can someone explain my bill of $212.40
my deductible is $1,200
whats the difference between Motrin and Aleve
c5-c6 herniated disc
gad-7 score of 9
my peak flow was 340
i can do monday or weds after 1pm
3 of the 4 results came back
oxycodone 5/325 makes me sick
switching from Ozempic to Mounjaro
is Dexilant the same as Nexium
my Libre sensor fell off
Columbus Day hours?
see you on Presidents Day
the Social Work department
Urgent Care or Cardiology
I was in Radiology for an hour
Harvard study said so
Is the Mediterranean diet ok
Consumer Reports liked it
I watched Grey's Anatomy lol
CVS Caremark denied it
Zyrtec and Benadryl together?
hello dr, feeling better
may is fine
will do
grant me one more refill
my skin is pale
sore from lifting
i feel hopeless
cant keep food down
tomo losartan de 50
tengo 38 semanas
me siento mal desde ayer
How bad is it? » 7 out of 10
What is the code on the bill? » 99214
What time did it start? » around 4
Which floor? » 3rd
`;

/** Messages from the United Kingdom, Canada and Australia, for the packs. */
export const PERSONA_ABROAD = `
Hiya, [NAME Nesta Pritchard] here, NHS number [HEALTH_PLAN 943 476 5919]
my postcode is [ZIP LL57 2DG]
I'm at [ADDRESS Flat 2, 19 Cathedral Road], [CITY Cardiff] [ZIP CF11 9HA]
ring me on [PHONE 07700 900142] after tea
NI number [SSN QQ 12 34 56 C]
I was born on [DATE 22/7/1949] in [CITY Swansea]
Surgery told me to ring [PHONE 029 2018 0471]
[NAME Alun] needs his repeat prescription please
date of birth [DATE 3rd September 1961]
hospital no [MRN RX441902]
my GP is [? Dr Okoro] at the health centre
letter to [ADDRESS 4 The Crescent], [CITY Otley] [ZIP LS21 1AA]
car reg [VEHICLE LV19 KXT]
BP 142/88 at the chemist, on ramipril 5mg
paracetamol 500mg, two every 6 hours
bank holiday opening hours?
£9.90 for a prescription?
OHIP [HEALTH_PLAN 5584-486-674-YM]
[NAME Mireille Gauthier-Roy], postal code [ZIP H2X 1Y4]
my SIN is [SSN 046 454 286]
I'm in [CITY Moncton], [? New Brunswick]
call [PHONE 506-555-0144]
PHN [HEALTH_PLAN 9123 456 780]
[ADDRESS 1180 rue Sherbrooke Ouest], [CITY Montréal] [? QC] [ZIP H3A 1H6]
born [DATE 1958-03-17]
Tim Hortons gave me food poisoning
A1C 7.9, glucose 11.2 mmol/L
Medicare [HEALTH_PLAN 2428 77813 2] ref 1
mob [PHONE 0412 555 018]
[NAME Bronte Kiely], dob [DATE 6/11/88]
I live in [CITY Toowoomba], [? Queensland] [ZIP 4350]
address is [ADDRESS 27/110 Beaufort St], [CITY Mount Lawley] [? WA] [ZIP 6050]
my IHI is [HEALTH_PLAN 8003 6081 6669 0503]
phone [PHONE (07) 5550 0184]
[NAME Lachie] hurt his ankle at footy
Panadol 500 mg every 4 hours
DVA file [HEALTH_PLAN QX901234]
TFN [SSN 123 456 782]
NHS number is [HEALTH_PLAN 485 777 3456]
I live at [ADDRESS 7 Rowan Close], [CITY Kendal], [ZIP LA9 4PQ]
mob [PHONE 07911 123456]
my NI is [SSN JG 10 37 59 A]
DOB [DATE 14/09/1952]
[NAME Siân Gwyther] from the surgery list, need a sick note
postcode [ZIP EH3 9DR]
my mum [NAME Maureen] is [AGE 92] and in [CITY Stockport]
tel [PHONE 0161 496 0842]
email me at [EMAIL gwyther.s@btinternet.com]
reg number [VEHICLE BD68 NNA]
30 mg codeine and two paracetamol
pulse 78 and temp 37.9
is boots on the high street open
my health card number is [HEALTH_PLAN 2345 678 901 AB]
SIN [SSN 130 692 544]
[NAME Étienne Lavoie], [DATE 12 mars 1970]
live in [CITY Red Deer], [? Alberta]
postal code [ZIP T4N 5E9]
[PHONE 403-555-0171]
[ADDRESS 45 Lakeshore Dr], [CITY North Bay] [? ON] [ZIP P1B 2T4]
glucose 9.4 mmol/L
medicare number [HEALTH_PLAN 3950 33162 1]
dob [DATE 23.11.1985]
[NAME Callum Drysdale] here, did my knee at footy
ring me on [PHONE 0432 555 109]
i'm in [CITY Wagga Wagga]
[ADDRESS 8 Jacaranda Ave], [CITY Bendigo] [? VIC] [ZIP 3550]
Nurofen 400 mg three times a day
[NAME Rhodri] from Flat 4, my prescription isnt ready
my address is [ADDRESS 31 Mafeking Street], [CITY Harrogate] [ZIP HG1 4AY]
NHS No: [HEALTH_PLAN 401 023 2137]
call [PHONE 020 7946 0018] or [PHONE 07700 900461]
born [DATE 2.11.1957]
NINO [SSN AB 12 34 56 A]
I live in [CITY Aberystwyth]
my son [NAME Osian] has chickenpox
hospital number [MRN K882014]
driving licence [LICENSE PRITC711040N99AB]
6 ml calpol every 4 hours
see you on Boxing Day
gp says 5 mg amlodipine
health card [HEALTH_PLAN 4433 221 100 KJ]
sin number [SSN 046-454-286]
[ADDRESS 2201 Portage Ave], [CITY Winnipeg], [? MB] [ZIP R3J 0K3]
[PHONE (204) 555-0119]
im in [CITY Kamloops]
postal code [ZIP V2C 1A6]
my name is [NAME Thierry Bouchard]
bc care card [HEALTH_PLAN 9012 372 173]
medicare no [HEALTH_PLAN 5950 81241 1]
mobile is [PHONE 0491 570 156]
[NAME Tahlia Munro] dob [DATE 3/9/1997]
live in [CITY Ballarat]
[ADDRESS unit 5/88 Kooyong Rd], [CITY Armadale] [? VIC] [ZIP 3143]
need my Ventolin script
arvo appointment ok?
`;
