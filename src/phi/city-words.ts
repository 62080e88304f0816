/**
 * Cities and towns, most of them the largest of the United States by the censuses of the Census Bureau (public domain); the selection is Sotto's
 * own. Names of several words are written with `_`.
 */
export const CITIES =
  'albuquerque anaheim anchorage arlington atlanta aurora austin bakersfield baltimore baton_rouge birmingham boise boston brooklyn buffalo chandler charleston charlotte chattanooga chesapeake chicago chula_vista ' +
  'cincinnati cleveland colorado_springs columbus corpus_christi dallas dayton denver des_moines detroit durham el_paso eugene fargo fayetteville fontana fort_lauderdale fort_wayne fort_worth fremont fresno garland ' +
  'gilbert glendale grand_rapids green_bay greensboro hartford henderson hialeah hollywood honolulu houston huntsville indianapolis irvine irving jacksonville jersey_city kansas_city knoxville laredo las_cruces las_vegas lexington lincoln ' +
  'little_rock long_beach los_angeles louisville lubbock memphis mesa miami miami_beach milwaukee minneapolis modesto montgomery nashville newark new_haven new_orleans new_york new_york_city norfolk oakland oklahoma_city omaha orlando ' +
  'oxnard palm_springs palo_alto pasadena philadelphia phoenix pittsburgh plano portland providence raleigh reno richmond riverside rochester sacramento salem salt_lake_city san_antonio san_bernardino san_diego san_francisco ' +
  'san_jose san_juan santa_ana santa_clara santa_fe santa_monica savannah scottsdale scranton seattle shreveport sioux_falls spokane springfield st_louis st_paul st_petersburg stamford stockton syracuse tacoma tallahassee ' +
  'tampa tempe toledo topeka trenton tucson tulsa vallejo virginia_beach wichita wilmington worcester yonkers youngstown kenosha queens bronx manhattan staten_island boulder ann_arbor cedar_rapids akron albany amarillo ' +
  'evansville flint gainesville macon mobile naperville peoria pensacola provo pueblo sarasota tuscaloosa waco yuma duluth billings burlington bismarck cheyenne bangor casper ' +
  'toronto vancouver montreal ottawa calgary london manchester leeds glasgow edinburgh liverpool bristol sydney melbourne brisbane perth adelaide';
