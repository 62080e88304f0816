import type { PhiCategory } from './category.js';

/**
 * Words that tell what stands near them, in lower case and without accents, English and Spanish. A cue names the identifier that follows;
 * `strong` ones need nothing else, `weak` ones have other meanings too and need a label ("number", "#", "id") or a telling value.
 */
export const STRONG_CUES: Partial<Record<PhiCategory, string>> = {
  SSN: 'ssn ssns ssi# socialsecurity itin tin',
  MRN: 'mrn mrns mr# medrec emrn mpi',
  HEALTH_PLAN: 'medicare medicaid medi-cal mbi hicn subscriber poliza hmo rxbin rxgrp rxpcn bin pcn memberid',
  ACCOUNT: 'acct account# iban routing aba swift cuenta hsa fsa',
  CARD: 'cvv cvc cvv2 cid csc visa mastercard amex discover tarjeta cc',
  LICENSE: 'dl dln passport pasaporte npi dea licencia license# licence',
  VEHICLE: 'vin vins plates placa plate',
  DEVICE: 'imei udi meid serial s/n',
  BIOMETRIC: 'fingerprint fingerprints voiceprint biometric biometrics faceprint',
  OTHER_ID: 'confirmation rx# username login userid ticket tracking dcn prescription referral receta authorization ein',
  PHONE: 'phone cell mobile telephone tel telefono celular movil whatsapp landline cellphone ph callback telehone sms',
  FAX: 'fax efax',
  ZIP: 'zip zipcode postal zip+4',
  DATE: 'dob birthdate birthday d.o.b bday nacimiento cumpleanos dod dos dateofbirth',
};

export const WEAK_CUES: Partial<Record<PhiCategory, string>> = {
  SSN: 'social security ss seguro-social',
  MRN: 'chart record records rec patient pt hospital expediente file folder visit encounter medical',
  HEALTH_PLAN:
    'member policy plan insurance ins group grp coverage beneficiary seguro payer carrier aetna cigna humana kaiser bcbs uhc anthem unitedhealthcare united ' +
    'blue cross shield molina ambetter tricare oscar wellcare centene medigap bluecross healthnet champva miembro grupo certificate',
  ACCOUNT: 'account bank billing checking savings statement deposit guarantor invoice bill balance factura banco',
  CARD: 'card credit debit cards credito debito',
  LICENSE: "license licenses driver driver's drivers lic permit nursing certification notary visa# alien immigration military",
  VEHICLE: 'tag vehicle car truck registration',
  DEVICE: 'device pacemaker cpap implant pump monitor sn mac model machine meter icd defibrillator bipap stimulator unit glucometer cgm sensor hardware apparatus serie stent valve',
  BIOMETRIC: 'retina iris print scan voice palm finger face facial retinal template',
  OTHER_ID:
    'claim case rx reference ref order confirm employee student badge portal user handle instagram insta twitter facebook snapchat tiktok order# incident requisition ' +
    'accession specimen study participant screen skype venmo trial enrollment preauth auth request report lab sample inmate docket file# reclamo caso referencia wallet bitcoin code codigo ' +
    'reservation booking registry donor',
  PHONE: 'call text reach number numbers contact home work llame llamar llameme dial ring cel office line',
  DATE: 'born birth nacio naci nacido nacida',
};

/** May stand between a cue and its value. */
export const LINKS =
  "i a is was are were be being been its it's it s 's re i'm im my your his her their our the a an of for on at in to from with as and or so under which that this these here hers " +
  'says said say shows showed reads ends up has have had ending listed just also currently now actually still changed new old correct right best current primary ' +
  "es de del la el los las mi su tu un una en al por y o con esta son se que me le am isnt isn't goes by there ok okay sure hi hello please pls plz thanks thank you u ur";

/** Make a cue a label: what follows is the value. */
export const LABELS = 'number numbers no num nbr nmbr # id ids code identifier identification numero nro nr identity no. digits ids# key value';

/** Follow a quantity: what stands before them is no identifier. */
export const UNITS =
  'mg mcg ug gm grams gram kg ml cc dl iu units unit meq mmol tablets tablet tabs tab pills pill capsules capsule caps puffs puff drops sprays spray doses dose % percent ' +
  'days day weeks week wks wk months month mos mo years year yrs yr yo hours hour hrs hr minutes minute mins min seconds sec times time am pm a.m p.m oclock refills refill ' +
  'lbs lb pounds pound oz ounces cm mm inches inch ft feet foot bpm mmhg steps step calories cal kcal carbs miles mile km dollars bucks usd cents kids people children pages ' +
  "visits degrees degree mph o'clock copay nights night cups cup glasses packs pack cigarettes beers drinks reps sets msec ms mmhg dias semanas meses anos horas veces pastillas " +
  'tabletas libras msec liters litres liter gallons teaspoons tsp tbsp visits appointments results sessions vials pens syringes patches points stars percentile hz';

/** Precede a measurement, a score, a code or a price. */
export const VITALS =
  'bp pulse hr temp temperature weight weigh weighs weighed height a1c hba1c glucose sugar sugars tsh wbc rbc hgb hct plt platelets ldl hdl cholesterol triglycerides inr bmi score scored ' +
  'scale pain dosage version v ver error errors room rm floor icd icd10 icd-10 cpt hcpcs ndc drg lot page chapter level levels grade stage size copay cost costs price charge ' +
  'charged deductible paid pay total rate qt qtc spo2 o2 oxygen sat sats egfr psa creatinine cr potassium sodium bun ef fev1 ratio range counted count counts reading readings ' +
  'peak flow phq phq-9 gad gad-7 alt ast ferritin dosed strength vision calories ran walked drank ate presion azucar peso fiebre temperatura modifier diagnosis exit channel ' +
  'interstate troponin hemoglobin platelet lipase bilirubin albumin calcium magnesium pressure fahrenheit mmse moca apgar gestation heartrate resp respirations steps type';

/** Relatives and others that a name may follow. */
export const KIN =
  'son daughter wife husband mother father mom dad mum mommy daddy brother sister grandma grandpa grandmother grandfather granddaughter grandson grandchild granny nana aunt uncle ' +
  "cousin niece nephew spouse partner fiance fiancee boyfriend girlfriend roommate child kid baby toddler stepson stepdaughter stepmom stepdad stepfather stepmother sons daughters husbands wifes wife's " +
  'husbands moms dads mothers fathers brothers sisters twin hubby guardian caregiver friend neighbor boss supervisor manager coworker employer patient pt client proxy babysitter nanny ' +
  'esposo esposa hijo hija madre padre mama papa hermano hermana abuela abuelo tia tio sobrino sobrina nieto nieta novio novia paciente senor senora bebe jefe amiga amigo ' +
  'subscriber guarantor insured policyholder cardholder dependent beneficiary bro sis inlaw boy girl twins kids parents ex-husband widow widower minor founders';

/** A name follows. */
export const NAME_CUES =
  'name names named called surname lastname firstname fullname maiden nombre apellido apellidos llamo llama llaman nickname nicknamed alias namee signed sincerely regards contact attn attention nombres';

export const TITLES = 'mr mrs ms miss mister dr doctor sr sra srta don dona prof professor nurse rev sir madam father';

/** Somebody is spoken to or of. */
export const SPEECH =
  'told tell asked ask call called text texted email emailed spoke speak speaking talk talked talking saw see seen contact reach dear add with for by meet met remove cc to from thanks ' +
  'regards thx ty cheers best love hi hello hey bye from llame dile digale con para pregunte gracias her him can does did is has will and cheers';

export const MONTHS =
  'january jan enero ene|february feb febrero|march mar marzo|april apr abril abr|may mayo|june jun junio|july jul julio|august aug agosto ago|' +
  'september sep sept septiembre setiembre|october oct octubre|november nov noviembre|december dec diciembre dic';

/** Make "10/8" a date. */
export const DATE_CUES =
  'date dated dates appointment appointments appt appts admitted admission discharged discharge born birth birthday died passed death deceased since until till surgery procedure visit visited ' +
  'seen scheduled reschedule schedule due week fecha cita started ended starting ending delivered period lmp operated injured accident fell happened before after during by from through ' +
  'on for between operacion hospitalized transferred married anniversary diagnosed delivery booked moved rescheduled section injury last filled refilled vaccinated shot vaccine available consult thru follow-up followup cancel move';

/** Number words, with what they are worth; ordinals count as numbers. */
export const NUMBERS =
  'zero:0 oh:0 o:0 nought:0 cero:0 one:1 uno:1 two:2 dos:2 three:3 tres:3 four:4 cuatro:4 five:5 cinco:5 six:6 seis:6 seven:7 siete:7 eight:8 ocho:8 nine:9 nueve:9 niner:9 ' +
  'ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fourty:40 fifty:50 sixty:60 ' +
  'seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000 double:-2 triple:-3 first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 ' +
  'twelfth:12 thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20 thirtieth:30 noventa:90 cien:100 ' +
  'diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 veinte:20 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80';

export const STATES =
  'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr alabama alaska arizona ' +
  'arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota ' +
  'mississippi missouri montana nebraska nevada hampshire jersey mexico carolina dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah vermont virginia washington ' +
  'wisconsin wyoming calif fla mass penn tex';

/** Endings of street names; the second list has other uses, and needs a house number and a name before. */
export const STREETS =
  'street st avenue ave av road rd boulevard blvd lane ln drive dr court ct circle cir place pl terrace ter terr trail trl parkway pkwy highway hwy way square sq loop alley aly crossing xing ' +
  'ridge point pt pike turnpike tpke plaza plz path walk run row heights hts cove cv bend grove expressway expy freeway broadway esplanade mews hollow creek glen manor canyon landing ' +
  'crescent cres close gardens hill vista pass strasse str';

/** Begin a street name, in Spanish and for numbered roads. */
export const STREET_STARTS = 'calle avenida avda carrera camino paseo via calzada route rte county highway hwy sr fm rural rr us interstate rua rue';

/** Parts of an address after the street. */
export const UNIT_WORDS = 'apt apartment unit suite ste lot # room rm floor fl bldg building trailer trlr spc space depto departamento apto piso flat';

export const PLACES =
  "hospital hospitals clinic clinics medical center centre health healthcare disease syndrome palsy lymphoma sign reflex score criteria trial study university college school church institute pharmacy store " +
  'lab labs thyroiditis contracture catheter esophagus procedure maneuver test scale phenomenon fracture tumor ulcer ataxia children presbyterian memorial general inc llc corp company group foundation anatomy ' +
  'angina insurance pharma law act day hotel airport bowl park diet method classification bank catholic methodist baptist lutheran regional';

/** A place is said. */
export const GEO_CUES = 'in near from around to at live lives living reside resides residing moved located vivo vive viven outside of visiting our resident city town ciudad born';

export const ADDRESS_CUES = 'live lives living address addresses reside resides residing moved mail send ship located direccion vivo vive domicilio deliver street home stay staying office addy envie calle';
