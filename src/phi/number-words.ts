/** Names of the months, English and Spanish, and their abbreviations. */
export const MONTHS =
  'january jan enero ene|february feb febrero|march mar marzo|april apr abril abr|may mayo|june jun junio|july jul julio|august aug agosto ago|' +
  'september sep sept septiembre setiembre|october oct octubre|november nov noviembre|december dec diciembre dic';

/** Number words, with what they are worth; ordinals count as numbers. */
export const NUMBERS =
  'zero:0 oh:0 o:0 nought:0 cero:0 one:1 uno:1 two:2 dos:2 three:3 tres:3 four:4 cuatro:4 five:5 cinco:5 six:6 seis:6 seven:7 siete:7 eight:8 ocho:8 nine:9 nueve:9 niner:9 ' +
  'ten:10 eleven:11 twelve:12 thirteen:13 fourteen:14 fifteen:15 sixteen:16 seventeen:17 eighteen:18 nineteen:19 twenty:20 thirty:30 forty:40 fourty:40 fifty:50 sixty:60 ' +
  'seventy:70 eighty:80 ninety:90 hundred:100 thousand:1000 double:-2 triple:-3 first:1 second:2 third:3 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10 eleventh:11 ' +
  'twelfth:12 thirteenth:13 fourteenth:14 fifteenth:15 sixteenth:16 seventeenth:17 eighteenth:18 nineteenth:19 twentieth:20 thirtieth:30 noventa:90 cien:100 ' +
  'diez:10 once:11 doce:12 trece:13 catorce:14 quince:15 veinte:20 treinta:30 cuarenta:40 cincuenta:50 sesenta:60 setenta:70 ochenta:80';
