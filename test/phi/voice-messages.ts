// Lists of short messages in voices that the lists before do not have, made up for these tests: a teenager's chat, an old lady's letters, an insurance
// clerk's notes, a parent of several, learners of English, dictation, answers of one or two words, numbers that identify nobody, plain words. Each was written before
// anybody looked at how the detector reads it. Written as in messages.ts.

/** Messages with identifiers in them. */
export const VOICE_MESSAGES = `
ngl my throat has been killin me since i got back from [CITY Tulsa]
lowkey scared its strep bc [NAME braylon] had it and we shared a vape
wait do u need my moms number its [PHONE 405 555 0187]
this is [NAME jayceon] btw not my mom lol
my full govt name is [NAME Makayla Renee Sturgis] if u need it for the form
b day [DATE 5/17/08]
[DATE may 17 08] thats my bday
u can just snap me at [OTHER_ID kay.sturgis08]
i get picked up by my nana [NAME Darlene] on tuesdays
idk my insurance but the card says [HEALTH_PLAN ZKH 448 201 993]
my coach [NAME Hendricks] said i need a physical before [DATE aug 12]
we live in the [CITY Moore] area off [ADDRESS SW 19th]
can u send the dr note to [EMAIL coachhendricks@mooreschools.net]
im at my dads this week, [ADDRESS 2214 n klein ave]
my gf [NAME lexi] is on the pill and threw up does it still work
pls dont tell my mom. her name is [NAME stacy] and she calls u guys alot
[NAME makayla s] room 4 checkin in lol
its me [NAME Jay] again, did u get the pic
my brothers [NAME Kash] and [NAME Kade] both have pink eye
add [NAME Kade Sturgis] he is 11
my student number is [OTHER_ID 0092817] do u need that for the sports form
the school nurse mrs [NAME pickett] said it looked infected
my tiktok is [OTHER_ID @makayla.stu]
ok so my permit number is [LICENSE Y084417203] thats all the id i got
i got my tetanus shot on [DATE 9/4/23] i think
fell off my bike on saturday [DATE the 9th of march]
my phone broke so text [PHONE 405-555-0199] thats my bf [NAME trey]
my stepdad [NAME Randy Coker] has the insurance not my mom
yo this [NAME trey] im texting for [NAME makayla] shes throwing up
Dear Nurse, I do hope this finds you in good health; I am writing on behalf of my husband [NAME Lowell], who has had that cough since we came home from [CITY Ocala], and he will not come in himself because he is as stubborn as his father [NAME Emmett] was before him, though I told him so.
You will remember me, I am [NAME Verna Stubblefield], I was the one who brought the peach preserves, and my date of birth as you always ask is the [DATE second of February, 1934], so that I am now [AGE 92] years of age.
My late sister [NAME Maxine] had the same trouble with her gall bladder and she passed in [DATE November of 1998] after they had told her it was only nerves.
I have lived at [ADDRESS 17 Old Quarry Road] in [CITY Tunkhannock] for sixty-one years and the number has not changed, it is [PHONE 570-555-0126], but please let it ring as I am slow with the walker.
If I am not at home you may ask for my neighbour Mrs. [NAME Fenstermacher], a very kind woman, who has a key.
My grandson [NAME Tyler] set up this machine for me and he says my name on it is [OTHER_ID verna_s1934], whatever that may mean.
The card from the Medicare says [HEALTH_PLAN 6TG8-YH5-RW27], and there is another from the union that says group [HEALTH_PLAN 70418] and I do not know which one you want.
I fell on the Tuesday before Thanksgiving, [DATE November 25th], and the young man at the hospital, a Dr. [? Prakash], put in a nail.
They put a plate in my wrist in [DATE April 2011] and I still have the little card with the number [DEVICE 0448-TR-2290].
My husband's pension is with the railroad and his number there was [OTHER_ID A-417-22-093].
Please send the bill to my daughter, Mrs. [NAME Carol Ann Deitrick], [ADDRESS Box 88], [CITY Meshoppen], [? Pennsylvania] [ZIP 18630], as she takes care of such things now.
My son [NAME Norman] would rather I did not drive but I have had my license, [LICENSE 14 882 097], since [DATE June of 1952] and never a scratch.
With kindest regards to all of you there, [NAME Verna S.]
Yours very truly, Mrs. [NAME Lowell Stubblefield]
P.S. [NAME Lowell] turned [AGE ninety-five] in August and still has all his own teeth.
I enclose a cheque drawn on my account [ACCOUNT 0041 882 7] at the First National for the balance.
My cleaning lady [NAME Irena] found me on the floor and telephoned my nephew [NAME Clifford] in [CITY Scranton].
Since my dear [NAME Harold] died on [DATE March 3rd] two years ago I have not slept, and the pills you gave make me see things.
The telephone of the church where I may be found on Wednesdays is [PHONE 570 555 0163] and you may ask for Pastor [NAME Dwight].
I was christened [NAME Vernelle Augusta Hotchkiss] but have gone by [NAME Verna] all my life.
I am a widow, I was born in [CITY Wilkes-Barre] in 1934, and I raised five children, [NAME Norman], [NAME Carol Ann], [NAME Judith], [NAME Dale] and [NAME Roger], the last of whom lives in [CITY Altoona].
My great-granddaughter [NAME Posy] was born on [? the 19th inst.] and I should like to hold her without giving her my cold.
It was my friend [NAME Lorraine Biggs] who recommended you.
Kindly address the envelope to [NAME L. Stubblefield], as the postman, young [NAME Kessler], is apt to mix us up with the people at number [ADDRESS 19].
My social security, since you ask, is [SSN 188 26 4471], though my daughter says I ought never to write it down.
My license plate, for the parking pass, is [VEHICLE KTZ 4410], it is a Buick.
Subscriber [NAME T. Wojcik], ID [HEALTH_PLAN HZN3HZN88120344], grp [HEALTH_PLAN 0078441-001], eff [DATE 01/01/2025]
Claim [OTHER_ID 2025-118-447203] denied CO-97, pt resp $212.40
Pt [NAME WOJCIK, TERESA] DOB [DATE 3-22-61], PCP changed
EOB for DOS [DATE 10/14/25] shows allowed 88.20
Spoke w/ mbr's husband [NAME Leon], verified [SSN 7742] last 4
Prior auth [OTHER_ID PA-9920144] approved 6 visits, CPT 97110
Ref# [OTHER_ID 20251103-8841] given by rep [? Monique]
Fax clinicals to [FAX 866-555-0134] attn UM dept
COB: primary [? Aetna] [HEALTH_PLAN W221847360], secondary Medicaid [HEALTH_PLAN 0004471882A]
Acct [ACCOUNT 8824-0193] sent to collections, bal 310.55
Guarantor [NAME Ruiz, Octavio], ph [PHONE (209)555-0148]
Policyholder is spouse [NAME D. Achterberg], not pt
Termed [DATE 09/30/2025], no COBRA
NPI [LICENSE 1881726035] not on file for rendering
W/C claim no. [OTHER_ID WC-77120-B], DOI [DATE 6/2/25], employer Costco
MBI [HEALTH_PLAN 3EF7-K22-WM90] inactive per CMS
EFT to routing [ACCOUNT 121000358] acct [ACCOUNT 004417729310]
HICN old format [HEALTH_PLAN 418227719A] no longer accepted
Mailing addr on file: [ADDRESS PO BOX 4471], [CITY STOCKTON] [? CA] [ZIP 95204-0471]
mbr [NAME Achterberg] called re denial, cb [PHONE 2095550177] after 4
dependent [NAME Milo] added [DATE 10/01], aged off at 26
case mgr req'd records, case [OTHER_ID 88213-07]
Card on file Visa [CARD 4539 1488 0343 6467] exp [? 08/27]
HSA acct no. [ACCOUNT 770-441882-3]
Pt portal login [OTHER_ID twojcik61] locked
ck # [ACCOUNT 20418] returned NSF
rx bin [? 610014] pcn MEDDPRIME grp [HEALTH_PLAN RXHZN] id [HEALTH_PLAN 88120344]
Email of record [EMAIL t_wojcik@comcast.net], bounce
Appeal letter dated [DATE Nov 3, 2025] rcvd
Pt states she moved to [CITY Lodi], needs ID card
Member no longer lives at [ADDRESS 1902 W Turner Rd #14]
VM left for [NAME Octavio] x2
Subrogation: MVA [DATE 7/19/25], plate [VEHICLE 8KLT442], adjuster [NAME Paul Kim] [PHONE 800-555-0122] x[PHONE 4417]
DME serial [DEVICE 22190447123] ResMed AirSense 11
Referral [OTHER_ID R0048821] exp in 90 days
Medi-Cal BIC [HEALTH_PLAN 91244718A43307]
Subscriber SSN [SSN 561-88-2047] used as ID by old plan
pt acct# [ACCOUNT 10044718] f/c self pay
Encounter [OTHER_ID 55120938] unbilled
Next of kin: [NAME Halina Wojcik] (mother) [PHONE 916.555.0119]
ok so [NAME Beckett] has croup again and [NAME Sawyer] is fine but [NAME June] has a rash, who do i bring in
[NAME June] is 4, [NAME Sawyer]'s 7 and the baby [NAME Hollis] is 5 months
[NAME Hollis] had her 4 month shots on [DATE sept 22] and still has a lump
My kids are [NAME Beckett Orr] [DATE 3/11/2016], [NAME Sawyer Orr] [DATE 8/2/18] and [NAME June Orr] [DATE 12-25-2020]
their dad [NAME Garrett] has custody this week so call him [PHONE 503-555-0141]
can you tell [NAME Sawyer] that she needs to wear the patch
[NAME Hollis] rolled off the bed at grandma [NAME Jo]'s
my mother in law [NAME Joann Petrakis] is on my account by mistake
the twins, [NAME Ines] and [NAME Odile], were born [DATE january 30th] at 34 weeks
school form for [NAME sawyer], due by [DATE 9/5], fax it to [FAX 503 555 0170] lincoln elementary
my ex wife [NAME Danica] took him to a doctor in [CITY Bend] without telling me
[NAME Beckett]: 101.2 at 8, 100.4 at noon, 102 now
we are at [ADDRESS 5520 SE Ogden] now, not [ADDRESS Alder Court]
step daughter [NAME Rain] (13) wants to talk to someone alone
foster placement [NAME Eli], caseworker is Ms. [NAME Thurman], case [OTHER_ID 2240-KL]
our nanny [NAME Mireya] will bring [NAME June] on friday, she has the card
[NAME Willa] and [NAME Hope] both have lice, [NAME Grace] doesn't
[NAME Hope] wont eat anything but crackers
[NAME Will] broke his arm on [DATE oct 4th]
is [NAME Grace]'s referral ready
[NAME Faith] threw up on the bus
[NAME Chase] is my middle one and he is allergic to amoxicillin
[NAME Summer] is 9 and [NAME Autumn] is 6, both need flu shots
my oldest, [NAME Mason], and my youngest, [NAME Hunter]
Hi its [NAME Jasper] and [NAME Olive]'s mom
my nephew [NAME Christian] is staying with us
[NAME Dawn] is my wife, she can sign
for [NAME Rose], my grandmother, who is [AGE 97]
the pediatrician in [CITY Hood River] was Dr. [? Lindqvist], records under [NAME Hollis Petrakis-Orr]
the school's number [PHONE 503-555-0155], ask for Mr. [NAME Babcock]
[NAME Beckett]s epi pen expired
Mother's name [NAME Sunniva Orr], father's name [NAME Garrett Orr]
emergency contact is my sister [NAME Linnea] [PHONE 971 555 0123]
medicaid for [NAME hollis] is [HEALTH_PLAN XJ40771B]
[NAME june] has the same dr as [NAME ines]
can [NAME Ezra] come with his brother on [DATE the 14th of october]
my name is [NAME arnulfo quintanilla] I have pain in the chest since two days
Good day po, I am [NAME Maricel Dimaculangan], I want to ask for the result of my mother
My mother, [? Aling] [NAME Nena], she is [AGE 93] years old already
I am born on [DATE 14 July 1979], sir
Hello doctor me name [NAME Thanh Nguyen], I have appointment yesterday but bus late
My husband name [NAME Tran Van Duc], birthday [DATE 02-09-1955]
please to call me in [PHONE 408 555 0129] is the phone of my son [NAME Minh]
I live in [CITY Daly City], street [ADDRESS Hillside Boulevard 1440]
I am from [? Mexico], my wife [NAME Xóchitl] she is pregnant of 7 months
the name of my baby is [NAME Bao An], she born [DATE 3/3/2025]
in my paper says number of patient [MRN 00771-34]
My insurance it is [? Molina], my number [HEALTH_PLAN 0077 3418 22]
Buenas, soy la señora [NAME Ofelia Barrientos], tengo dolor de espalda
mi hijo [NAME Yahir] nació el [DATE 9 de agosto del 2014]
vivo en la [ADDRESS calle Olvera 233], [? apartamento] [ADDRESS 4]
mi numero es el [PHONE 323 555 0181]
mi licencia es [LICENSE D4417720]
Ang pangalan ko ay [NAME Rodel Macaraeg]
Ate [NAME Girlie] will pick up the medicine for me
Kuya [NAME Boyet] drives me every dialysis
I am called [NAME Oluwaseun], surname [NAME Akinyemi]
Family name [NAME Zhang], given name [NAME Wei], born year month day [DATE 1988 11 02]
[NAME Hồ Thị Mai] DOB [DATE 5/6/62]
This is wife of [NAME Gurpreet Singh], he is not well
Namaste, [NAME Sunita] here, my sugar is 210 fasting
my daughter [NAME Khadija], 8 year, has fever
I send you my email [EMAIL khadija.mother@yahoo.fr]
my social is [SSN 774 20 1198] I have ITIN before [SSN 933 71 2204]
passport [LICENSE P0044718C] is my only document
My boss Mister [NAME Kowalczyk] need paper for work, fax [FAX 718 555 0166]
we was in the emergency the day [DATE 11 of November]
Since [DATE the 5 of June] I don't can sleep
I have [NAME Dmitri] with me, he translate
Please write to [NAME Fatima], she read english good
alpha numeric of the card is [HEALTH_PLAN B 7 7 1 0 4 4]
my email is [EMAIL ofelia arroba gmail punto com]
hi this is [NAME priscilla mcnab] calling my number is [PHONE five oh three five five five oh one four four]
my date of birth is [DATE october seventeenth nineteen seventy two]
email is [EMAIL p mcnab at sign outlook dot com]
i live at [ADDRESS forty two eleven larkspur lane] in [CITY gresham] [? oregon] [ZIP nine seven oh three oh]
member id [HEALTH_PLAN w as in whiskey two two one eight four] 
last four [SSN three three oh nine]
my zip is [ZIP nine four one one oh]
my mother is [AGE ninety one] and she lives with me
appointment on [DATE the third of december] at ten thirty
this message is for doctor [? sandoval] from [NAME gloria estrada]
What is your name? » [NAME nguyen thi hoa]
And your last name? » [NAME Swift]
Date of birth? » [DATE fourth july 1990]
Date of birth? » [DATE 7 4 90]
What is the best phone number? » [PHONE 5550144]
Phone? » same one, [PHONE 408 555 0129]
What city do you live in? » [CITY reading]
Which town are you in? » [CITY Hope]
Zip code? » [ZIP 94014]
Street address? » [ADDRESS one oh one main]
Who referred you? » my aunt [NAME Lupita]
Who is your emergency contact? » [NAME Rocio]
What's your relationship and name? » mother, [NAME Grace]
How old is the patient? » [AGE 94]
What is your email? » [EMAIL rocio at hotmail]
What is your member ID? » [HEALTH_PLAN 8812]
Do you have the claim number? » [OTHER_ID 4471]
Prescription number? » [OTHER_ID 700-8812]
Medical record number? » [MRN 55 10 20]
Driver's license? » [LICENSE F2249917]
Serial number on the pump? » [DEVICE 77A0921]
License plate? » [VEHICLE KLM 2204]
What is the policy number? » don't have it, group is [HEALTH_PLAN 4471]
When was your last visit? » [DATE 3/2]
When did the pain start? » [DATE june 3]
hi there, [NAME Ludmila Petrov] again about the knee brace
who do i talk to about my bill, im [NAME Curtis Blackwood]
my wife's name is spelled [NAME Katharyn], with a y
[NAME Tobias] (husband) takes the same thing
patient: [NAME Yesenia Arroyo], [DATE 4/30/82]
i keep getting [NAME Andre Whitfield]'s results by mistake
the lab mixed me up with another [NAME Garcia]
i go by [NAME Bibi]
please change my name from [NAME Trask] to [NAME Oyelaran] since the wedding
the report has my middle name wrong, it's [NAME Leigh] not [NAME Lee]
[NAME Priya] and i are trying for a baby
my roommate [NAME Dontrell] drove me
my boss [NAME Gwen] needs a note
[NAME Art] is my brother and he has the key
[NAME June Park] here
[NAME Mark] says hes dizzy
this is [NAME Joy], i missed a call
my daughter [NAME Destiny] is 12
[NAME Angel] is allergic to latex
its [NAME will] from yesterday
[NAME Rob Peters] with a question
from: [NAME Nadia El-Sayed]
- [NAME Hal]
Best, [NAME Saoirse]
xoxo [NAME mimi]
sincerely [NAME p. vandermeer]
sent by [NAME Otis Grady] on behalf of [NAME Pearl Grady]
my caregiver [NAME Blessing] has a question
my lawyer [NAME Stuart Feld] will request the records
release to attorney [NAME Feld]
i was with officer [NAME Dunham] when i fell
call my job at [NAME Denise]'s desk [PHONE 614 555 0172]
my power of attorney is [NAME Rex Holloway]
my sponsor [NAME Big Mike] thinks i should ask you
our pastor, [NAME Reverend Tull]
i'm [NAME ana] with an n not [NAME anna]
the appt was [DATE 12.4.25]
i was discharged [DATE 10/30]
surgery date is [DATE jan 6 2026]
mri on [DATE 11-12] at 9
DOB [DATE 19550703]
dob [DATE 7/3/1955]
born [DATE march the third nineteen fifty five]
came into this world [DATE 22 Feb 1949]
flu shot [DATE 10/2], covid shot [DATE 10/16]
hospitalized from [DATE 9/28] through [DATE 10/3/25]
my anniversary is [DATE june 21] cant do that day
he died [DATE 2/11/24]
lmp [DATE 10/12]
due date [DATE 7/19/26]
[AGE 101] and still going
mom just turned [AGE 93]
my dad is [AGE 98 and a half]
age [AGE 91] male
phone [PHONE 9195550148]
new cell: [PHONE 919.555.0102]
text ok to [PHONE (919)5550133]
daytime [PHONE 919-555-0148] evening [PHONE 984-555-0161]
i answer at [PHONE 555-0148] after 6
whatsapp [PHONE +1 919 555 0144]
fax to [FAX 919 555 0101]
email [EMAIL lpetrov@duke.example.edu]
[EMAIL cblackwood77@protonmail.com]
gmail is [EMAIL yesi.arroyo] at gmail
ss# [SSN 247-81-6630]
social [SSN 247816630]
last four of social [SSN 6630]
tin [SSN 912-78-4410]
chart [MRN 448102]
mrn [MRN E1104488]
patient id [MRN 00-44-81]
hosp no. [MRN 7714420]
insurance [HEALTH_PLAN XEA920118844]
member [HEALTH_PLAN 920118844-02]
my aetna number is [HEALTH_PLAN W2207 81443]
group number [HEALTH_PLAN 0886210]
medicaid [HEALTH_PLAN 90 118 2204 K]
rx group [HEALTH_PLAN RX4471]
acct number [ACCOUNT 441-7720-9]
checking [ACCOUNT 7700441823]
invoice [ACCOUNT 2025-11874]
statement # [ACCOUNT 55-20144]
dl [LICENSE 000024471820]
nc license [LICENSE 24471820]
rn license [LICENSE RN 338120]
dea [LICENSE BP4471826]
vin [VEHICLE 1HGCM82633A004352]
tag [VEHICLE PJX-4471]
parked in spot 12, black civic plate [VEHICLE HRT 2290]
pump serial [DEVICE 4471-22-K]
pacemaker model a2dr01 serial [DEVICE RNC447120]
imei [DEVICE 490154203237518]
mac [DEVICE 00:1b:44:11:3a:b7]
my glucometer s/n [DEVICE GM44-7120]
see [URL https://photos.app.goo.gl/x4Kq2]
my blog [URL ludmilacooks.com]
ip [IP 73.24.118.9]
fingerprint record [BIOMETRIC FP-2290-11]
face scan id [BIOMETRIC 7f44a]
claim [OTHER_ID 4471-B22]
order [OTHER_ID #88-20144]
rx # [OTHER_ID 6604471]
confirmation [OTHER_ID QX7T2P]
tracking [OTHER_ID 9400111899223344556677]
twitter [OTHER_ID @ludpetrov]
username [OTHER_ID cblack77]
skype [OTHER_ID live:cblack77]
card [CARD 4111 1111 1111 1111] exp [? 04/28] cvv [CARD 771]
amex [CARD 378282246310005]
security code [CARD 4402]
i'm over on [ADDRESS Fayetteville St] by the church
[ADDRESS 3108 hillsborough rd apt 4c], [CITY durham] [? nc] [ZIP 27705]
send the brace to [ADDRESS 77 Sunset Ter], [CITY Cary]
[ADDRESS 12 W. 3rd], upstairs
[? apt] [ADDRESS 9B]
i stay at the [ADDRESS 400 block of Roxboro]
moved here from [CITY Pensacola]
i'm snowbirding in [CITY Naples] till april
lives in [CITY wake county]
[CITY Chapel Hill] born and raised
zip [ZIP 27514-3320]
can you send it to the cvs in [CITY Apex]
driving in from [CITY Rocky Mount], running late
i got home from [CITY Myrtle Beach] with a rash
Patient goes by [NAME Renata Oquendo] on her chart
the appointment is under [NAME Whitlock]
booking for [NAME Teodoro Salinas] please
could the doctor phone [NAME Henrietta] about her scan
[NAME Malcolm] my eldest has hives
hey it's [NAME Zuri] from tuesday's visit
this is Mrs. [NAME Oduya], my bandage came loose
i'm filling this out for my uncle [NAME Cornelius Baptiste]
signed, [NAME Wanda K.]
caller was [NAME Errol Flanagan], wants a callback
my partner [NAME Sunil] will pick up the cream
me and [NAME Tasha] both tested positive
[NAME LaToya Merriweather] (DOB [DATE 02/17/1977]) needs a referral
kids are [NAME Nevaeh], [NAME Messiah] and [NAME Zion]
baby [NAME Ophelia] is spitting up
It's for [NAME Gus], he can't type
Name: [NAME Bartholomew Finch]
NAME - [NAME IFEOMA CHUKWU]
surname [NAME Pietrzak], first [NAME Ola]
you have me as [NAME Kristen] but it is [NAME Kirsten]
please cc my husband [NAME Ravi Menon]
ask [NAME Darnell] to bring the forms
last name spelled [NAME D-E-L-V-E-C-C-H-I-O]
[NAME Quentin]'s lab order expired
i was seen with my sister [NAME Noor]
[NAME Harriet] passed out in the lobby
dr [? Yamamoto] saw [NAME Luis] not me
Sincerely, [? Dr.] [NAME Amos Tuttle] (retired)
can my niece [NAME Brielle] sit in
my legal name is [NAME Aleksandr], everyone calls me [NAME Sasha]
dob is [DATE 12/1/1990]
d.o.b. [DATE 6-30-48]
b-day [DATE 04.04.2004]
birthdate [DATE 19 August 1966]
I was born the [DATE 2nd of Dec, 1971]
my birth date: [DATE Sept. 9, 1983]
i turn 40 on [DATE 3/8]
mom was admitted [DATE 11/2] and released [DATE 11/6]
last tetanus was [DATE 2/2016]
my surgery got pushed to [DATE Jan 14th]
cast comes off [DATE dec 18]
seen in ER [DATE 2025-10-31]
he passed away on [DATE June 6th, 2020]
fill date [DATE 9/14/25]
my follow up on [DATE the twelfth of november]
symptoms since [DATE 10/20/25]
the vaccine card says [DATE 1/28/21] and [DATE 2/18/21]
period started [DATE nov 3]
x-ray from [DATE Oct 2024]
[DATE 7/4/1950] is when i was born
I'm [AGE 92] years young
grandfather, [AGE 95], lives alone
[AGE 103] year old mother
hes [AGE ninety three]
reach me on [PHONE 786-555-0191]
[PHONE (786) 555 0112] is my husbands cell
my # changed to [PHONE 7865550136]
house phone [PHONE 305.555.0155]
leave a voicemail at [PHONE 1 (305) 555-0109]
work is [PHONE 305-555-0140 ext. 22]
my new digits: [PHONE 786 555 0177]
fax them over to [FAX 305-555-0161] attn medical records
fax number is [FAX 3055550183]
send results to [EMAIL renata.o@fastmail.com]
my e-mail address: [EMAIL w.finch_1951@earthlink.net]
[EMAIL zuri dot banks at icloud dot com]
it's [EMAIL tsalinas(at)yahoo.com]
social security number [SSN 402-15-7789]
ssn: [SSN 402 15 7789]
soc sec # [SSN 402157789]
my social ends in [SSN 7789]
ITIN [SSN 958-71-2230]
medical record no. [MRN 7741-220]
MRN#[MRN 0098123]
my chart no is [MRN AB-30912]
patient # [MRN 551209]
record number [MRN 22-90118]
member number [HEALTH_PLAN H22908811]
policy # [HEALTH_PLAN 771-29-0048]
Medicare [HEALTH_PLAN 1EG4-TE5-MK73]
subscriber id [HEALTH_PLAN YXP102938475]
group no [HEALTH_PLAN 55120]
cigna id is [HEALTH_PLAN U38 2209 118]
medicaid id [HEALTH_PLAN MC2290118]
insurance card says [HEALTH_PLAN 9088 1123 01]
billing account [ACCOUNT 3390127]
acct. no. [ACCOUNT 000-771-2290]
my bank routing is [ACCOUNT 021000021] account [ACCOUNT 5540098812]
iban [ACCOUNT DE89 3704 0044 0532 0130 00]
invoice # [ACCOUNT INV-20914]
drivers license [LICENSE F255-921-50-094-0]
license number is [LICENSE D1204471]
passport no [LICENSE 533901882]
state id [LICENSE 44 120 9921]
my plate is [VEHICLE GXT-2291]
license plate number [VEHICLE 7ABC291]
vin [VEHICLE 2T1BURHE5JC034461]
serial number on my cpap [DEVICE 23180942271]
insulin pump s/n [DEVICE NA229011]
hearing aid serial: [DEVICE 1904X2217]
UDI [DEVICE (01)00844588003288(17)261231(10)A213B1(21)1234]
imei is [DEVICE 356938035643809]
mac address [DEVICE A4:C3:F0:85:1D:2E]
photos at [URL https://drive.google.com/drive/u/0/my-rash]
my site is [URL www.finchwoodworks.com]
portal link [URL mychart.example.org/msg?id=88]
logged in from [IP 66.249.66.1]
my ip address [IP 2001:db8::ff00:42:8329]
fingerprint id [BIOMETRIC FP0091-22]
retina scan ref [BIOMETRIC RT-4471]
claim number [OTHER_ID CLM-0092217]
prescription number [OTHER_ID 7702219]
rx# [OTHER_ID 0447-22918]
referral # [OTHER_ID REF229104]
case number [OTHER_ID 25-CV-00917]
order # [OTHER_ID 114-2290118-4471]
username [OTHER_ID rfinch51]
my handle is [OTHER_ID @bart_finch]
confirmation number [OTHER_ID Y7QK2]
auth number [OTHER_ID A229-0118]
pay with [CARD 5425 2334 3010 9903] exp [? 11/27] cvv [CARD 229]
visa [CARD 4012888888881881]
card no [CARD 6011-1111-1111-1117]
cvc is [CARD 0291]
we moved to [ADDRESS 7410 Collins Ave #1204], [CITY Miami Beach] [? FL] [ZIP 33141]
mail it to [ADDRESS 55 Pelican Cove Rd]
my address: [ADDRESS 9 Banyan Ct Unit 2B], [CITY Homestead]
[ADDRESS P.O. Box 2291], [CITY Key Largo], [? Florida] [ZIP 33037]
I'm at [ADDRESS 1220 NE 8th St], come get me
the ambulance should go to [ADDRESS 18 Coral Way]
living at [ADDRESS 3300 S Dixie Hwy Apt 77]
apt number is [ADDRESS 412]
i live in [CITY Hialeah] near the mall
we're out in [CITY Belle Glade]
from [CITY Kissimmee], 2 hr drive
originally from [CITY Port-au-Prince]
[CITY Broward County] resident
zip code [ZIP 33125]
pharmacy in [CITY Coral Gables] is closer
Soy [NAME Milagros Ferrer], nací el [DATE 03/05/1969]
mi teléfono es [PHONE 786-555-0148]
mi hija [NAME Camila] tiene fiebre
mi correo es [EMAIL mila.ferrer@hotmail.com]
vivo en [ADDRESS 455 Calle Ocho], [CITY Hialeah]
mi número de seguro es [HEALTH_PLAN HUM2290118]
What is your name? » [NAME ezinne]
Full name please » [NAME Curtis J Blackwell Jr]
Can you tell me who I'm speaking with? » [NAME deb]
May I have your first and last name? » [NAME amir haddad]
What's the patient's name? » [NAME Sunshine Bradley]
Whose appointment is this? » [NAME Gideon]'s
Name on the account? » [NAME R. Castellanos]
What name is on the card? » [NAME ODETTE FARROW]
DOB? » [DATE 6/9/44]
Birth date please » [DATE june 9 1944]
What is your birthdate? » [DATE 6 9 44]
Your date of birth (MM/DD/YYYY)? » [DATE 06091944]
What day were you born? » [DATE 9th june 44]
Month and year of your last visit? » [DATE march 2024]
When is your surgery? » the [DATE 14th]
What date did you fall? » [DATE 11/3]
Date of your last period? » [DATE oct 28]
How old are you? » [AGE 91]
Phone number? » [PHONE 6025550188]
What's a good number to reach you? » [PHONE 602 555 0188]
Callback number? » [PHONE 555 0188]
Best contact number? » [PHONE six oh two five five five oh one eight eight]
Fax? » [FAX 602-555-0100]
Email? » [EMAIL amirh@me.com]
Email address? » [EMAIL amirh at me dot com]
SSN? » [SSN 601223344]
Last 4 of social? » [SSN 3344]
What are the last four digits of your Social Security number? » its [SSN 3344]
MRN? » [MRN 88123]
What's your medical record number? » [MRN K-8812]
Member ID? » [HEALTH_PLAN AZP881230]
Subscriber number? » [HEALTH_PLAN 881-23-0]
Group number? » [HEALTH_PLAN 7G21]
What is your Medicare number? » [HEALTH_PLAN 2F45A78RT90]
Account number? » [ACCOUNT 4410]
Routing number? » [ACCOUNT 122105155]
Driver license number? » [LICENSE D08812344]
Passport? » [LICENSE 488123440]
Plate number? » [VEHICLE AZ 8812]
VIN? » [VEHICLE 1FTFW1ET5DFC10312]
Serial number of the device? » [DEVICE 88-1230-A]
What's your username? » [OTHER_ID amirh_az]
Claim number? » [OTHER_ID 8812-30]
Rx number? » [OTHER_ID 88123]
Confirmation code? » [OTHER_ID ZK8Q]
Referral number? » [OTHER_ID 88-120]
Card number? » [CARD 4111111111111111]
CVV? » [CARD 881]
What's your address? » [ADDRESS 88 w baseline rd], [CITY tempe]
Street address? » [ADDRESS 1203 Palo Verde]
City? » [CITY Gilbert]
City and state? » [CITY chandler], [? az]
Where do you live? » [CITY apache junction]
ZIP? » [ZIP 85281]
What is your zip code? » [ZIP 85281]
Emergency contact? » [NAME lupe], my sister [PHONE 602 555 0177]
Who's your employer contact? » [NAME Janet Ruiz]
Spouse's name? » [NAME bilal]
Mother's maiden name? » [NAME Okafor]
Please note my new last name, [NAME Abernathy-Cole], since we got married
Hi Doc, [NAME Giovanni] again with the sinus thing
My carer [NAME Prudence] fills my pill box
im writing bc my sister [NAME Alondra] cant
It is [NAME Bernadette] from the support group
[NAME Rutherford] is my surname
just call me [NAME Coop]
Mr [NAME Okonjo] is my uncle
the name's [NAME Viktor Halloran]
last name is [NAME Day] first name [NAME Olive]
spoke to [NAME Ingrid] in my family about the diagnosis
[NAME Thaddeus] needs his ear tubes checked
[NAME Soledad] ran out of strips
my hubby ([NAME Reggie]) snores
with my son [NAME Kieran], age 4
we named the baby [NAME Juniper]
her name? [NAME Tallulah]
[NAME Desmond Achebe] here. knee still swollen
thanks! -[NAME Marguerite]
Regards,⏎[NAME Hiroshi Tanabe]
from [NAME Bea]
kind regards [NAME Nnamdi]
tell [NAME Lorenzo] i said it can wait
is [NAME Dashiell] cleared for soccer
could you resend [NAME Priyanka]'s form
granddaughter [NAME Saffron] has the flu
i am the mother of [NAME Caspian Moore]
My best friend [NAME Ximena Duarte] had the same surgery
[NAME Jerome] and I live together
I'm [NAME Anaïs], not [NAME Anna]
patient name [NAME FITZGERALD, MOIRA]
please send to attn [NAME Gwendolyn Marsh]
[NAME Cyrus] my 8yo bumped his head
refill for [NAME Hattie Lou Simmons]
the baby's dad is [NAME Quincy]
can [NAME Aurelio] get a note for gym
my aunt [NAME Philippa] broke her hip on [DATE 11/17]
mom's name: [NAME Theodora]
Me llamo [NAME Joaquín Escamilla]
this is [NAME Ashby] calling for my wife [NAME Delphine]
dob [DATE 3.14.59]
born [DATE 1/1/00]
DOB: [DATE 22/11/1980]
birthday's [DATE november 22]
[DATE Feb. 3, 1947] is my birthdate
my baby came on [DATE 10-9-25]
last colonoscopy [DATE 08/2019]
admitted the [DATE 3rd of April 2025]
we scheduled for [DATE 12/9] but i need [DATE 12/16]
discharged on [DATE Nov. 20]
the biopsy on [DATE 9/30/2025]
my mri was [DATE sept 4th]
wedding is [DATE june 13 2026] so i need to be healed
quit drinking [DATE 5/1/2020]
stitches out on [DATE 12/2]
i had covid [DATE jan 2022] and [DATE dec 2023]
fell [DATE 11/8/25] at 6 am
deductible resets [DATE 1/1]
he was born at 32 weeks on [DATE 7/7/25]
my dad is [AGE 96] and sharp
[AGE 90] y/o F
turning [AGE 99] on sunday
call [PHONE 312-555-0199]
cell: [PHONE 3125550121]
you can reach my sister at [PHONE 773 555 0143]
home [PHONE (708) 555-0166] work [PHONE (708) 555-0167]
pls text [PHONE 312.555.0188] not call
ring me on [PHONE 555-0142]
my number's [PHONE 1-312-555-0107]
FAX [FAX 312-555-0151]
e-mail me [EMAIL anais.b@posteo.net]
[EMAIL thaddeus.p1990@gmail.com] is best
gmail: [EMAIL coop.dogg@gmail.com]
ssn is [SSN 318-44-9021]
my social [SSN 318 44 9021]
last four [SSN 9021]
mrn [MRN 20117784]
chart # [MRN C20117]
hospital number [MRN H-771120]
member [HEALTH_PLAN W9021 77845]
aetna id [HEALTH_PLAN W902177845]
group [HEALTH_PLAN 0771120]
medicare # [HEALTH_PLAN 7QK4-TA1-RX88]
policy number: [HEALTH_PLAN PLN-90217]
medicaid [HEALTH_PLAN 12 9021 774]
account [ACCOUNT 77112090]
checking acct [ACCOUNT 9021774410]
bill no. [ACCOUNT 55-90217]
dl# [LICENSE S530-4602-9021]
passport [LICENSE 590217744]
plate [VEHICLE BN 90217]
vin # [VEHICLE 1G1ZD5ST8LF090217]
cpap serial [DEVICE 2290217744]
meter s/n [DEVICE 1AB-90217]
pacer serial number: [DEVICE PZK902177S]
pics: [URL https://photos.example.com/s/90217]
[URL halloranwood.net] is my site
ip [IP 10.0.9.217]
claim [OTHER_ID 90217-744]
rx number [OTHER_ID 9021774]
referral no [OTHER_ID 25-90217]
case id [OTHER_ID K90217]
tracking [OTHER_ID 1Z999AA10123456784]
user name [OTHER_ID vhalloran]
insta [OTHER_ID @ximenad]
confirmation # [OTHER_ID HZ90QK]
mc [CARD 5555555555554444] [? 12/28] [CARD 902]
card is [CARD 3714 496353 98431]
live at [ADDRESS 2217 W Armitage Ave, Apt 3R], [CITY Chicago]
deliver to [ADDRESS 88 Thornapple Ln]
i'm moving to [ADDRESS 601 Locust St], [CITY Elgin], [? IL] [ZIP 60123]
[ADDRESS 14 Mill Pond Rd]⏎[CITY Barrington] [? IL] [ZIP 60010]
my unit is [ADDRESS 14C]
[? PO box is] [ADDRESS 771]
[ADDRESS PO Box 771], [CITY Cicero]
i'm in [CITY Joliet]
driving from [CITY Kankakee]
the [CITY Naperville] office please
grew up in [CITY Peoria]
[CITY DuPage County]
zip [ZIP 60614]
i live near [CITY Oak Park]
[NAME Khadijah] needs a refill of her inhaler
[NAME Oluwaseun] and I have the flu
hello, [NAME Yevgenia] speaking
[NAME Ximena Oyelaran] and I both tested positive
[PHONE 555-0132] is my cell
i can be reached on [PHONE 555-0132]
my ig is [OTHER_ID kt_runner]
[AGE 93] yo thanks
come [DATE 3/14] at 3pm
What should I call you? » [NAME Mary Jane Watson]
What is your name? » [NAME de la Cruz]
Who will drive you home? » my friend [NAME lin]
hello this is [NAME Rosamund Oakes], i saw you on [DATE 10/21] about my shoulder and it's worse. my number is [PHONE 207-555-0119]
can the results go to both me ([EMAIL roakes@pm.me]) and my wife ([EMAIL tina.oakes@pm.me])
for the records dept: [NAME Emeka Obi], dob [DATE 1990-05-06], mrn [MRN 60021-7], need the [DATE 9/2/25] MRI on disc
mom [NAME Lucille] is [AGE 93], fell [DATE nov 20], is on eliquis 2.5, lives at [ADDRESS 4 Fern Ct], [CITY Bangor]
hi i'm [NAME Gage] and i think my meds got mixed up with [NAME Gabe]'s
the bill for [DATE 8/8/2025] says [ACCOUNT 30-77120] but i paid w card ending 4471
my ins changed, new id [HEALTH_PLAN MEA30077120], group [HEALTH_PLAN 44-120], effective [DATE 1/1/26]
rx [OTHER_ID 7712003] never got to the cvs in [CITY Brewer]
[NAME Ellery] has strep, weight 41 lb, allergic to pcn
he lives w his dad [NAME Cormac Doyle] at [ADDRESS 19 Tannery Rd Apt B]
my tracking says [OTHER_ID 1Z77A1200312004471] delivered but no box
u can reach [NAME Delphine] my caretaker at [PHONE 2075550177]
the pump alarm says E4, serial [DEVICE 88-A7712]
license [LICENSE 77120031] exp next yr
my ssn on the form is wrong it should be [SSN 004-71-2003]
i put my [DATE 7/12/1986] birthday in and it says invalid
our daughter [NAME Wren] was born [DATE 11/2] at 6 lb 2 oz
hey doc [? Farley], it's [NAME Osgood] from the marina
appointment confirmation [OTHER_ID BK7712] for [DATE dec 4] at 2:15
message for nurse [? Bev]: [NAME Hattie] took her bp, 142/80
can you bill [NAME Marcus Thorne], he's my guarantor, [PHONE (207) 555-0190]
link to my ecg [URL https://share.kardia.example/r/7712]
i moved from [CITY Saco] to [CITY Biddeford]
my zip's [ZIP 04005] now
this is about [NAME Pearl], age [AGE 96], room 12 at the home
my son's name is spelled [NAME Jaxsyn]
i signed as [NAME R. Oakes]
wife's cell [PHONE 207 555 0166], mine [PHONE 207 555 0119]
[NAME OAKES, ROSAMUND T] / [DATE 02-14-1958] / [MRN 0060021]
medicaid # [HEALTH_PLAN 77-1200-31A]
case worker [NAME Dina Ferro] ext [PHONE 7712]
the mac on the hub is [DEVICE 5C:F3:70:8B:11:0A]
truck plate [VEHICLE 3R 7712]
send to [ADDRESS RR 2 Box 77], [CITY Machias], [? ME] [ZIP 04654]
insta is [OTHER_ID @osgood.lobster]
my password isnt working, user [OTHER_ID roakes58]
due [DATE march 3rd], this is my second
she died [DATE 10/30] please cancel
my brother [NAME Ignatius] is the donor
i was at [? Maine Med] from [DATE 9/1] to [DATE 9/9]
voicemail from [NAME Priscilla] at [PHONE 555-0134]
hsa acct [ACCOUNT 771200-31]
debit [CARD 4000 0566 5566 5556] exp [? 03/29] code [CARD 771]
npi for my other doc is [LICENSE 1467560003]
[NAME Fionnuala] (daughter, HCP) has questions
my partner's dob is [DATE 5.5.91]
`;

/** Messages from abroad, which are read with the packs. */
export const VOICE_ABROAD = `
My name is [NAME Angharad Pugh], NHS number [MRN 943 476 5919], postcode [ZIP SW1A 1AA]
My GP surgery is in [CITY Swindon], I'm at [ADDRESS 14 Cricklade Road], [ZIP SN2 1AG]
NI number [SSN AB 12 34 56 C] if needed, DOB [DATE 13/07/1966]
mobile [PHONE 07700 900461], landline [PHONE 01632 960983]
Health card [HEALTH_PLAN 4532 118 903 KT], I'm in [CITY Guelph], [? Ontario], [ZIP N1H 3A1]
my Medicare card is [HEALTH_PLAN 2123 45670 1], reference 2
I'm [NAME Bronwyn Kaye], living in [CITY Geelong], mobile [PHONE 0412 555 093]
`;

/** Messages without identifiers. */
export const VOICE_PLAIN = `
ive been going to dr [? amin] since i was like 5
can i get a refill on my inhaler rn im at practice
bro my knee popped at practice and now its like a grapefruit
i took 2 advil at 3 and 2 more at 7 is that ok
my period is like 12 days late but tests say neg
do u guys do sports physicals for 25 bucks
i weigh 118 and im 5'3 is that bad
is it normal to be tired 24/7
tbh i only slept 4 hrs
my acne cream says 0.025% can i get the stronger one
do i need my mom there for the flu shot
i drank 3 monsters and my heart is goin 120
what even is mono
can i still go to prom
i rolled my ankle at hobby lobby
my retainer is from smile direct can u fix it
i ate hot cheetos and now my stomach is on fire
is panda express bad for gerd
can i take midol and tylenol same time
my airpods made my ear hurt
i have finals on thurs can i come fri
do u take apple pay
my blood type is o neg
can i vape after wisdom teeth
k
lol ok thx
wdym fasting
i threw up at taco bell
got my ears pierced at claires and its crusty
i play mario kart till 2am thats why my eyes hurt
my dog harley bit me is that rabies
chapstick makes it worse
how do i cancel tmrw
is there parking at the building by target
fr tho it hurts
my bp at walgreens was 141/88 for real
taylor swift concert is that day can we move it
i was in the hs play so my voice is gone
im in 10th grade and im 5 ft 9
got hit w a volleyball in the face lol nose is crooked
can the ortho do it before homecoming
whats a copay
can u send it to cvs on main
the walmart on 23rd doesnt have it
is 99.1 a fever
my therapist is ms [? rivera] can u tell her im late
i wear 20/40 contacts and they burn
ice or heat?
does accutane make u sad
i been on lexapro 10 for 3 weeks and nothing
my mom's insurance is blue cross does that work
i can come after 3:15 any day but wed
my adhd meds ran out sunday
is creatine ok im 16
hey so whats the address there
i got a 1340 on my sat and a migraine
hi um is this the right place for shots
can u call in zofran
i said 10 mg not 100
my number 2 looks weird (sorry)
can dr [? okoye] do it over zoom
My doctor for many years was old Dr. [? Pettibone] who has since gone to his reward.
The visiting nurse, whose name is [? Sandra], took my pressure and it was one hundred and fifty over eighty.
I have had the shingles twice, once in 1988 and again the year of the great flood.
When I was a girl we used Vicks and mustard plaster and lived to tell of it.
I do not hold with computers but my eyes are better with the large letters.
The pills are white and have L484 upon them; is that the right one?
I take one half of a tablet at breakfast and the other half at bedtime, with a little applesauce.
My pressure on the drugstore machine was 162 over 74, which the girl said was high for the top number only.
It is seventy-two steps from my door to the mailbox and I am winded by the time I am there.
Is it wise to have the flu shot and the pneumonia one upon the same day, or should one wait?
I watch the Lawrence Welk program on Saturday evenings and my ankles swell up like bread dough.
I have the Oxford shoes the foot doctor wanted, size 8 1/2 extra wide.
Mother always said a green Christmas makes a full churchyard.
I had my cataract done in the spring and now the colors are as bright as a new penny.
My doctor has me on the Coumadin, five milligrams, and no greens.
At the Veterans Day supper I had two helpings of ham and my gout came up.
I remain, as ever, a grateful patient
Good day to you, and God bless
The Meals on Wheels people bring far too much salt.
My hearing aid whistles whenever I put on my Sunday hat.
They wanted $84.50 for a tube of ointment, which is a sin.
I can come on any day but Thursday, when I have my hair set at ten.
I shall be seventy-nine in the fall and I do not intend to start with needles.
I have Parkinson's, as did the Pope, and my hand will not keep still for the spoon.
The recipe calls for a teaspoon of baking soda, may I, with the water pill?
It is a matter of some delicacy concerning the bowels.
The pharmacy is the Rite Aid next to the Lutheran church.
May I still have my glass of sherry before supper?
I was in the hospital for eleven days and lost fourteen pounds.
The Blue Cross has written me a letter I cannot make head nor tail of.
My Buick has no room for the wheelchair.
On Easter Sunday I shall want to eat candy; my sugar was 131 this morning.
The Lasix has me up four times before dawn.
I use the Jitterbug telephone, so small messages only, please.
The young lady at the desk, I believe her name was [? Brittany], was short with me.
Doctor [? Whitcombe] told me the valve was the size of a dime.
The nurse said it was atrial something and gave me a pamphlet from the American Heart Association.
My late husband had sugar also, and lost a toe to it.
I read in the Reader's Digest that cinnamon is good for sugar.
My companion is a parakeet by the name of [? Winston Churchill] and I wonder whether he gave me the cough.
For sixty years I sang alto at First Presbyterian and now have not the breath for Amazing Grace.
I have the macular degeneration, the wet sort.
I take the one called Eliquis since the stroke of two winters ago.
Is the Ensure better than the Boost?
It was Thanksgiving week that it began, about the time of the first snow.
Denial code N130, remark MA04, resubmit w/ modifier 59
E11.9, I10, Z79.4 on claim; A1c 7.4
99214-25 and 20610-RT, 2 units
Ded 1500 / met 612.18, OOP max 6500
Allowed 142.00, contractual 58.00, pt resp 30.00
Coins 20% after ded, copay 40 spec
Timely filing is 180 days from DOS
LCD L33718 applies
HCPCS E0601 rental 13 mos
Rev code 0450, DRG 470, POS 22
NDC 00093-7424-56 qty 90 DS 30
TOB 131, cond code 44
hold 22 min, xfer'd to tier 2
IVR opt 3 then 2
UHC says no auth req for 72148
Humana Gold Plus HMO, in network
BCBS of Illinois PPO no referral needed
J1885 30 mg x 1 not separately payable
ERA posted, adj 45 and 253
Office closes 5 pm PT
mod 76 missing on line 3
Anthem Blue Cross wants form CMS-1500
Medicare A/B with Plan G supp
need W-9 and ABN
TPL screen neg
Cigna portal down since Mon
Secondary billed, 30 days out
resub code 7, orig ref needed
Units 4, 15 min each, 8 min rule
Payment plan 6 x 51.75
GAP exception req'd
Optum clearinghouse rejected, err 277CA A7:562
Taxonomy 207Q00000X
CLIA waived QW
Room and board 3 days @ 1,180
charge master line 30012
IUD J7298 $1,140.66
Delta Dental PPO, max 1500, used 1,122
VSP frames allowance $180
see policy bulletin 0516 rev 12
Prudential LTD form needs MD sig
COB updated, Tricare for Life 2nd
Fee sched 2025 Q3
Mutual of Omaha supp, no PA
Molina DSNP - retro review
fwd to Ms [? Tanaka] in billing
Call ctr hrs M-F 7a-7p CT
Wrap payment 94.12, PPS rate
Global period 90 d, no charge
Kaiser Permanente out of area urgent ok
all three kids have pinkeye
the baby wont take a bottle
which of the vaccines has the egg in it
potty training is going terribly
my toddler put a bead up his nose
the 4 year old weighs 38 lbs, dose of childrens motrin?
she ate a crayola
daycare says 24 hrs fever free
he got a lego stuck in his ear
is it hand foot and mouth or just bug bites from camp
we use pampers size 4 and she has a rash
similac or enfamil for reflux
we did 3.5 oz at 2, 4 oz at 5 and 4.5 at 8
he swallowed a quarter at 6:30
can my 6 year old have melatonin 1 mg
how many words at 18 months
breast milk in the fridge for 5 days ok?
she scored 41 on the m-chat follow up no wait 4
well child check for a 15 month old, can i book for monday
my husband has a vasectomy consult, is that your office
her bilirubin was 14.2 then 12.8
his asq says delayed in fine motor
she's obsessed with bluey and has 3 stitches
he watched paw patrol all day with a 101 fever
room 12 has no changing table
the swing set from costco fell on his foot
no nap since 6am, both ears red
peanut butter intro at 6 months?
owlet says her oxygen is 93
car seat limit is 65 lbs right
halloween candy gave him hives
he is in the 97th percentile for height
can we get the ball pit reference for OT lol
she wont keep the pedialyte down
our pediatric dentist is on 5th
we have the snuza hero, it beeped twice
kindergarten starts in the fall
i have mastitis and a 103 fever
Mom has a cold, dad has the flu, baby has both
he's been on zyrtec 2.5 ml since march
head circumference 43.2 cm
she got the MMR and varicella together
is ringworm from the cat
he bit his brother, 4 little teeth marks
her IEP meeting needs a letter from you
dr [? Seuss] costume day lol, can he miss the 10:15
Motrin at 1, Tylenol at 4, back to Motrin at 7
is the penicillin allergy real or just a rash
she failed the hearing screen at school, left side 35 db
Dr. [? Villanueva] say come back in two week
How old is the patient? » 61
When was your last visit? » about a month ago
When did the pain start? » last tuesday
Pain from 1 to 10? » 7
What dose do you take? » 25
How much do you weigh? » 182
Which pharmacy? » walgreens
What is your blood pressure? » 128 81
Who is your doctor? » [? Patel]
How can I help? » refill
What time works? » 230
How many tablets are left? » 14
What room are you in? » 2201
Are you allergic to anything? » sulfa
Do you smoke? » quit 2009
What is your height? » 5 11
Which insurance? » aetna
Any other questions? » nope
How did you hear about us? » google
Which language do you prefer? » tagalog
What's the reason for your visit? » physical
Did you take it today? » yes at 8
What is your temperature? » 1012
Which knee? » left
Which brand? » omron
What model is your CPAP? » airsense 10
What is the name of the medicine? » xarelto
What is the name of your pharmacy? » costco
What's your pain medicine called? » norco 5 325
Can you confirm the appointment time? » 1145
Name of the medication? » Levothyroxine
I take the medicine two time by day, 850 milligram
My English is not so good, sorry
the doctor say me not eat pork nor beer
How much cost the X-ray without insurance
I have the pressure very high, 180 with 100
is necessary to come without eat?
Please, when open the clinic on Sunday
the pain she starts in the back and goes to the leg
My blood group is B positive
I need interpreter Vietnamese
Po, what is the price of ECG
puede mandar la receta a la farmacia por favor
me duele la cabeza desde ayer
tengo 45 años y diabetes
cuanto cuesta la consulta
I've got my repeat script, 28 tabs of ramipril 5 mg
The chemist is out of Ventolin, any alternative
Popped into A&E with a sprained wrist, 4 hour wait
My Opal card doesn't work at the car park
The walk-in by Tim Hortons is closed
do you take OHIP
Boots had no stock of the inhaler
Is paracetamol 500 the same as Tylenol
I'm meant to have a blood test fortnightly
bulk billed or gap fee
open quote pain is eight out of ten close quote period
the dose is point five milliliters twice daily comma i think
take one tablet by mouth at bedtime number thirty refills two
call nine one one if it gets worse
blood pressure one forty two over eighty eight pulse seventy
i weigh two hundred and ten pounds
room three oh four is too cold
the bill is two hundred forty dollars and fifty cents
my sugar was two sixty three before lunch
my appointment is at three fifteen on thursday
gabapentin 300 in the am 600 at night
my fasting numbers 118 124 131 109 142
bp log 138/84 142/88 129/79 133/81
weight 204.6 monday 203.2 today
HR 54 to 61 at rest
took 4 of the 5 mg prednisone
ran 3.1 miles in 34:12
spo2 91 92 90 on 2 liters
it says lot 4417B exp 06/27 is that still good
order says 30 ml q4h
the label: NDC 0093-1045-01
cost me 1204.33 after insurance
they charged me 3 x $45
call ext 0 for the front desk
press 2 then 4
whats the code for the bathroom
suite 310 or 301?
in room 4417 bed 2
floor 6 elevator B
the omron bp7450 keeps erroring E4
my resmed airsense 11 says leak 24 l/min
dexcom g7 reads 54 but fingerstick is 88
freestyle libre 3 fell off on day 9
my apple watch series 8 says afib
iphone 14 wont open the portal
error 0x80070057 on the video visit
the zoom froze twice at 10:20
dose pack is 6-5-4-3-2-1
tsh 6.82 free t4 0.9
ldl 162 hdl 41 trig 288 total 261
a1c went 9.4 8.1 7.2
psa 0.4 then 0.9 then 1.7
gfr 58 creatinine 1.31 bun 22
inr 2.1 2.8 3.4 goal is 2-3
wbc 11.8 hgb 9.6 plt 412
ferritin 8 b12 211 vit d 17
potassium 5.6 last week 5.1
phq9 was 14 gad7 was 11
ef 35 percent up from 20
t score -2.7 hip, -1.9 spine
birads 4a
ct shows 8 mm nodule rul
gleason 3+4 in 3 of 12 cores
apgars 8 and 9
gestation 31w4d
bmi 41.3 need under 40
eyeglass rx OD -2.25 -0.75 x 180 OS -2.00
icd J45.909
cpt 99396 and 81002
hcpcs g0439
drg 871
loinc 4548-4
snomed 44054006
my copay went from 25 to 60
2500 deductible 80/20 after
15% off with goodrx, 11.40 for 90
7 to 10 business days
9 to 5 mon thru fri
open til 7:30
1st floor 2nd door
100.4 at 6, 102.7 at 9, 99.8 at midnight
20 units lantus at 10p, humalog 1:8 carbs
basal 0.85/hr correction 1:50 over 120
fentanyl 25 mcg patch q72h
methotrexate 15 mg weekly folic acid 1 mg daily
lisinopril-hctz 20-12.5
augmentin 875-125 bid x 10d
tylenol #3 doesnt work
oxycodone 5/325 #20
30 tabs 0 refills
percocet 10 325
z pack day 3 of 5
hydrocortisone 2.5 cream
tretinoin 0.05 not 0.1
sertraline 50 to 100 in 2 weeks
28 day cycle, day 16 today
5 wks 3 days by lmp
ovulation strip 0.7 then 1.2
hcg 412 to 987 in 48 hrs
24 hour urine jug is 3000 ml?
drank 64 oz of golytely at 6
1800 calories 150 g carbs
sodium under 1500 mg
60 60 30 gtt strengths
180 95 150 140 for the 3 hour
walked 6,412 steps
slept 5 h 42 min ahi 3.1
pressure setting 8 to 14 cmh2o
wheelchair 18 inch seat
crutches for 5 foot 10
cast size 3 fiberglass
36 c bra for the mastectomy
shoe 9.5 wide
hep b titer 12
1:640 ana speckled
tb quantiferon 0.02
covid ct value 31
vax doses 2 of 3
pfizer 2024-2025 formula
moderna lot fj4471?
page 3 of 12
section 4b on the form
form 1095-b, form w2
irs form 8962
ada 1990
hipaa 1996
fmla 12 weeks
title 19
chapter 7
i-95 was backed up 40 min
exit 14a
bus 22 stops there
gate b12
flight is 6 hours
5k on saturday
in 2019 i had 2 stents
since 2021
quit in 98
class of 2004
born in 1961
the 1970s
24/7
50/50
20/20
9/11 was when my asthma began
[? 4th of july] fireworks gave me a migraine
cinco de mayo hangover
1st of the month is when i get paid
the 15th
on the 3rd at 2
mon 10:30 or tue 8:15
7p to 7a
0800
1530 works
half past 4
noon to 1
in 3-4 wks
q 6 mo
x 2 d
1 in 4 chance
3 out of 10
8/10
level 5
stage 3b
grade 2
type 2
factor 5
trisomy 21
chromosome 17
brca 2
her2 3+
hla b27
cd4 388
c diff 2x
h1n1
b12 1000 mcg
omega 3 6 9
coq10 200
d3 k2
ph 7.5
gluten 20 ppm
spf 50
uv 8
80 degrees out
humidity 65
filter merv 13
hepa h13
watts 1200
volume 11
n95
tens unit 80 hz
ultrasound at 1 mhz
x 3 sets 12 reps 15 lb
knee bends to 110
45 degree angle
4 cm dilated
7 lb 11 oz 20.5 in
37.9 c
130 over 80 ish
thats 3 times now
1 800 contacts box says 8.6 14.0
call 1-800-quit-now
988 put me on hold
911 came
poison control [? 800-222-1222]
dial 211
thank you [? Melissa] at the front desk
is [? Dr. Goldfarb] in on fridays
[? nurse kelly] told me to message
is dunkin coffee ok before the blood draw
my peloton seat hurts my tailbone
i had a reaction to olay regenerist
can i use dr scholls inserts
johnson and johnson shot booster?
dr pepper upsets my stomach
are quaker oats ok
ben gay or icy hot
neosporin on stitches?
st john's wort with lexapro?
baker's cyst popped
my bell's palsy is back
i have hashimoto's
graves disease runs in the family
is it wegener's or churg strauss
lou gehrig's test
the foley is leaking
i see a jackson pratt drain
she used a kelly clamp
heimlich on my cousin
apgar of 7
do i need the rhogam
my mother's milk tea makes me nauseous
rite aid closed, send to harris teeter
sam's club pharmacy please
trader joe's salad made me sick
i ate at chick fil a
does wendy's have low sodium
macy's bench collapsed under me
i work at lowes and lift heavy
uber to the visit covered?
i use ms word for my food diary
alexa reminds me to take pills
siri called you by accident
cortisone from dr teal's? no, the eucerin
can my cat [? rosie] give me ringworm
see you memorial day
my thanksgiving was ruined by gout
after labor day is fine
black friday sale on bp cuffs
the christmas eve slot please
good friday closed?
st patrick's day was the last drink
tuesday the office was locked
the doctor, the nurse and the tech were all great
pt says ok
np or pa?
who is the charge nurse
the receptionist hung up on me
the phlebotomist missed twice
my ot and my slp disagree
where is radiology
urology or nephrology
is this the womens center
the er at the big hospital
stanford has a study
johns hopkins said no
mayo clinic website says rest
the cleveland clinic diet
i read on webmd
harvard health article
texas roadhouse gave me food poisoning
boston cream pie spiked my sugar
philadelphia cream cheese ok on low fodmap?
buffalo wings and gout
manhattan clam chowder
german measles shot
spanish speaking nurse?
lyme disease
west nile
rocky mountain spotted fever
norwegian scabies
asian flu
london fog latte
french toast
i have may appointments? no i may have one
will it hurt
can you mark it urgent
i hope so
grace period on the bill?
chase bank card declined
bill me later
rob said? no robitussin said
pat dry
sue is not what i want to do
drew blood twice
jack up the dose?
art therapy
faith based counselor
iris exam
rose water ok?
ginger for nausea
basil oil
sage tea
olive oil in the ear
heather colored vest
crystal deposits
pearl on the eyelid
ruby red eye
violet gentian
dawn dish soap on my hands rash
summer camp form
autumn allergies
april showers, may flowers, june gloom
i was frank with him
nick on my shin
a dab of vick
gene test
dale carnegie class
cliff bar
miles to go
lance the boil
peg tube
is metformin ER better than regular
my last a1c came back 6.9
weigh in was 231.4 lb
bp 118/72, pulse 64, temp 98.2
taking 2000 units of vitamin d
been on eliquis 5 mg twice daily since spring
my doc upped it from 20 to 40
dr [? Chen] said rest
what does ICD code R07.9 mean
eob lists 93000 and 36415
the copay was $35 last time, now $50
can i be seen at 4:45 instead
i'm free mon wed fri
are you open on labor day
closed for the fourth?
my crohns is acting up
does my dad's parkinsons run in families
diagnosed with guillain barre in 2018
had a whipple
they did a foley and a picc
babinski was normal
my apgar was fine lol
murphy's sign negative
got a baker cyst behind my knee
hodgkin's in remission
will the swelling go away by may
may i stop the steroid
mark on my back is darker
i may be pregnant
art therapy helped
grace period for the premium?
chase my meds with milk?
hope you can help
is there a faith based support group
drew labs this morning
my joy is gone
rose colored rash
summer heat makes it worse
the frank blood worries me
bill said insurance denied
the will and poa forms
jack of all trades doctor lol
page 2 asks about allergies
section 8 of the form
pick up on the 2nd floor
parking lot c is full
elevator 3 broken
i'm in exam room 7
ward 5 east
suite 200 right?
ext 4 please
pressed 3 and got cut off
covid test neg
flu a positive
strep neg mono pos
blood type ab negative
hla b27 positive
my gfr 71
hdl 52, ldl 98
ferritin 14 ng/ml
platelets 188
phq 9 is 6
pain 3/10 at rest 8/10 walking
slept 6 hours
8 glasses of water
30 min walk
16 weeks along
2 yrs ago i had this too
back in 2015
since march
next tuesday
every other friday
in about 10 days
at noon
1 tab qhs
take 1-2 tabs q4-6h prn
0.5 ml sq weekly
#90 no refills
10% hydrocortisone? no 1%
lot 22 exp soon
dexcom g6 vs g7
omron 5 series
resmed f20 mask medium
fitbit charge 5 says hr 132
ios 17.4 broke the app
windows 11 camera issue
version 2.3.1
error 1009
the otc stuff from walmart
aldi brand allergy pills
i shop at trader joes
cvs minute clinic did it
kroger pharmacy line is long
quest or labcorp
blue shield wont cover ozempic
united healthcare denied
mayo says surgery
seen at mount sinai before
cedars sinai sent the disc
kaiser or sutter
in texas we do it different
moving to canada
is it legal in california
fly to mexico with insulin?
japanese encephalitis vaccine
us or uk dosing
boston scientific stent
swiss ball exercises
epley maneuver at home
kegel exercises
valsalva makes me dizzy
heimlich?
pap smear due
holter monitor for 48 hours
dexa scan
moh's surgery on nose
tylenol pm or advil pm
benadryl 25
dr bronner soap burns
johnson's baby shampoo
mr clean fumes
mrs meyers spray
uncle has gout
grandma is 84
my 6 yr old
turned 65, need medicare
husband is 71 and stubborn
the patient is 45
age 33 female
im 28f
twins are 3
my kids school
teacher needs note
boss wants proof
HR form
FMLA papers
disability form
jury duty excuse
my landlord has mold
the caregiver quit
nurse was great
who is on call
is the PA any good
talk to billing
front desk never answers
thank you so much
ok see you then
yes please
no thanks
not yet
got it
sounds good
same as before
both arms
left ear
a little
sometimes at night
Hi there
Good afternoon
I have a question
URGENT please call
sorry wrong chat
Hello is anyone there
STOP
help
How old are you? » 34
What's your age? » 77
Age of the child? » 6
Expiration date? » [? 08/29]
How can I help you today? » I need a refill on my inhaler
What brings you in? » back pain
What medication? » Lisinopril
Which medication do you need refilled? » Zoloft 50
What dose? » 25
What strength? » 500 mg
How many refills? » 3
How many pills a day? » two
What was your blood pressure? » 142/91
What was your sugar? » 212
What's your weight? » 188
Your height? » 5'7
Temperature? » 101.3
Pain level? » 8
On a scale of 1 to 10? » 6
How long have you had this? » 3 weeks
When did it start? » yesterday
Since when? » monday
What time is your appointment? » 2:15
What time works best? » 1030
Morning or afternoon? » morning
Which day? » thursday
Which location? » the north one
Which pharmacy do you use? » CVS
What insurance do you have? » Blue Cross
Which plan? » silver 4500
Do you have any allergies? » penicillin
Any surgeries? » appendix 2012
Do you smoke? » half a pack
How many drinks a week? » 5
Are you pregnant? » 14 weeks
Any kids? » 2
Which doctor? » [? Dr. Salazar]
Who is your provider? » [? Salazar]
Which side? » right
What color is it? » green
What is the error message? » 403
Which room are you in? » 12B
What floor? » 3
What's the lot number? » 4471
What device are you using? » iphone 13
What browser? » chrome
Anything else? » no thats it
Is that correct? » yes
Do you need an interpreter? » spanish
Do you agree? » yes i agree
How did you hear about us? » facebook
Would you like a reminder? » sure
What is the code on your bill? » 99214
What is the diagnosis code? » M54.50
How much was the charge? » 214.60
What amount? » 120
Did the nurse call you? » yes at 4
How far do you live? » 20 min
What country do you live in? » canada
What state? » arizona
What year was that? » 2011
What year were you born? » 1951
What month? » april
Are you a new patient? » yes
What is your relationship to the patient? » mother
What's your occupation? » welder
Male or female? » male
is marfan hereditary
i was diagnosed with Ehlers Danlos in march
what is Landau Kleffner
i tested positive for Guillain Barre antibodies
is it Charcot-Marie-Tooth or something else
they suspect Wolff-Parkinson-White
my niece's Lennox-Gastaut got worse
i love lego
we love Bob Evans sausage
got it at Duane Reade
is Columbus Day a holiday for you
the kelly clamp slipped
i ate at wendy's before the test
can i eat before the ultrasound
my ankle is the size of a softball
the pharmacy says it needs a PA
is 5 mg or 10 mg the starting dose
pt 2x week for 6 weeks
i had 3 babies, 2 by c section
first trimester screening at 12 weeks
creatinine 1.8, was 1.4
lost 14 lbs since labor day
gained 3 kg
98.6 this morning
O2 94 on room air
BP 150s over 90s
sugar 300 after pizza
woke at 3:30 with chest pressure
my asthma plan says green zone 400
peak flow 280
epipen expired
dr [? Nakamura] ordered it
the pa named [? Steph] was kind
nurse practitioner [? Okafor] said wait
can i see someone besides dr [? Levine]
does dr [? Patel] take medicaid
is there a female doctor
i need an interpreter for ASL
my dog ate my pills
what's the fax number
what is your address
where are you located
what are your hours on christmas eve
are you open sundays
your phone tree is broken
option 4 hangs up
i pressed 0
call 911?
do i dial 988
the website times out
it says code E11
password reset isn't working
error code 5003
my appointment is at 9:40
can we do 10ish
anytime after 2
wed or fri morning
end of the month
early next year
a week from tuesday
in 2017 i had a stent
2005 was my last one
since 1999
30 years ago
my mother had breast cancer at 52
grandpa died at 71 of a stroke
brother is 44 with diabetes
i'm a 29 year old runner
my daughter is 11
my son just turned 2
60 yo male smoker
hx of CABG
s/p lap chole
r/o DVT
nkda
bid or tid
prn for pain
stat
ASAP please
take w food
1/2 tab at night
2 puffs q4
10 units before meals
40 of prednisone for 5 days
the 20s not the 40s
ibuprofen 800
amox 500 tid x 7
prozac weekly?
is wellbutrin ok with effexor
singulair nightmares
lipitor leg cramps
does ozempic need refrigeration
eliquis coupon
goodrx price 12.50
$1,200 for an MRI?
paid 60 already
balance of 88.14
bill for 99203 and 87880
icd 10 z00.00
what's modifier 25
hsa or fsa eligible
does bcbs cover this
uhc or medicare first
humana wants a form
medicare part b
plan f vs plan g
my employer switched to cigna
cobra is expensive
obamacare
VA hospital
workers comp
long term disability
short term
parkinson's tremor worse
bell's palsy on the left
achilles tendon
adam's apple hurts
eustachian tube
fallopian tube
cesarean scar
alzheimer's meds
lou gehrig's
crohn's flare
addison's crisis
graves eye
raynaud's in winter
sjogren's dry mouth
hashimoto's
lyme test
lewy body
pap results
foley out when
gram stain
doppler of the legs
roentgen
kegels daily
heimlich worked
frank blood in urine
will it scar
may need crutches
mark the spot
grace period
rose hip tea
olive oil
jack fruit
summer rash
april is bad for pollen
june bug bite
hope so
joy of cooking lol
faith leader visit
art class
ray of light
dawn to dusk
skip a dose
bob up and down
pat it dry
rob me of sleep
drew a line around it
sandy feeling in the eye
dusty lungs
rusty nail
misty vision
ginger tea
basil
sage
clay mask
cliff walk
dale
glen
heath
lance it
miles per hour
wade in the pool
chip in the tooth
grant application
buddy system
sonny day
honey cough syrup
candy
star shaped rash
sky high bp
crystal meth
ruby colored
pearl like bump
amber urine
jade roller
coral snake
ivy rash, poison
lily allergy
daisy pollen
holly berry
fern
robin egg size
jay walking
wren
angel hair pasta
christian counselor
french kiss
german measles
guy at the desk
miss a dose
major depression
minor burn
general anesthesia
sargent
king size pill
prince albert piercing
duke hospital
dean of students note
judge excused me
bishop score
pope's nose
friar
refill parkinson's meds
my Alzheimer's medication ran out
Hashimoto's labs are back
dad's crohn's doctor retired
it's Fibromyalgia
its Shingles again
Zetia needs a refill
can you order the X-RAY
MY ATHLETE'S FOOT IS BACK
icd-10 M54.5 is on the form
my icd 99213 question
home monitor says 120/80
my bill is 120
#30 metformin
bill says 00093-7424-56
what is 00093-7424-56
amh 11,200 is that low
shift is 7-7
my plane 2210 lands at 4
lie prone 30 minutes
Where does it hurt? » left side
Where is your pain? » home base of my thumb
What is your name? » I don't know
What is your name? » I'd rather not
Who is your emergency contact? » idk
What city do you live in? » in the morning
What city do you live in? » No I didn't
Last 4 of your SSN? » at 3pm
Member ID? » 120/80
the compression socks are 20-30 mmHg right
my cgm says 54 with two arrows down
i did the 24 hr urine
can i switch my 1 pm to 3
i weighed 181 sunday, 178 today
took 3 of the 7 day pack
my inr monday was 1.8, goal 2-3
refill the 90 day please
the sling strap broke
they said EF 40-45
hr 48 on the watch
got a letter about my mammogram, birads 3
i lost my hearing aid again
is there a generic for farxiga
my insurance says tier 3
it's 6 months since my stent
she's 8 weeks post op
4 wisdom teeth at once?
nitro x2 no relief
the wound vac alarm says leak
cpt 93306 denied
the z code on my chart
my mychart is locked
i called twice monday
the covering doc said ok
do i need a referral for pt
i drive a forklift
ok to shovel snow
the walker wheels squeak
in the er they gave me toradol
can dr [? Ames] sign it
i'm a retired nurse
my husband is a vet
took my dog to the vet, can i get rabies
my job is at the mill
we go to florida in january
lobster allergy new
my neighbor has shingles
i wear size 13 boots
the ice machine
baxter sent the wrong bags
coloplast or hollister
the hoyer lift
davol mesh recall
a stryker knee
smith & nephew hip
medtronic called me
boston sci lead
st jude valve
the watchman
da vinci surgery
gamma knife
the lap band
nissen failed
toupet instead
roux en y
whipple recovery
mohs on thursday
botox for migraines
juvederm
epi pen jr
narcan kit
plan b
depo shot
mirena strings
kyleena
nexplanon arm
paragard
ella
yaz
i feel blue
so green mucus
brown spots
white patches
black stool
gray skin
rose hips
violet light
hazel eyes
the olive test
cherry angioma
strawberry tongue
coffee ground emesis
currant jelly stool
rice water
maple syrup urine
bread and butter
sandpaper rash
slapped cheek
christmas tree rash
bull's eye rash
cauliflower ear
tennis elbow
golfer's elbow
jumper's knee
runner's high
swimmer's ear
surfer's eye
gamekeeper's thumb
nursemaid's elbow
housemaid's knee
miner's lung
farmer's lung
baker's asthma
painter's colic
hatter
smoker's cough
shooter's hip
charley horse
athlete's foot
jock itch
barber's itch
singer's nodules
writer's cramp
preacher's
`;
