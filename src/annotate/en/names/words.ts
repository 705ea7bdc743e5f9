// Word lists of the rules for names, in plain form: small letters, no points.

/** Words before a person's name that are no part of it. */
export const TITLES: ReadonlySet<string> = set(
  "mr mrs ms miss mx dr prof sir dame lord lady madam rev reverend fr father sister brother pastor rabbi imam sheikh sheik ayatollah mullah maulana cardinal archbishop bishop pope saint " +
    "president vice-president vice premier chancellor king queen prince princess emperor sultan emir duke duchess baron baroness count countess " +
    "gen general lt lieutenant col colonel maj major capt captain cmdr commander cpl corporal sgt sergeant pvt private adm admiral brig brigadier marshal officer detective inspector constable sheriff deputy superintendent commissioner chief " +
    "sen senator senators rep representative reps sens congressman congresswoman gov governor mayor councillor councilman councilwoman alderman assemblyman minister secretary ambassador envoy judge justice attorney prosecutor professor doctor coach mp mep first-lady hon honourable honorable",
);

/** Nouns of what people are, which may stand right before a name or after it between commas. */
export const ROLES: ReadonlySet<string> = set(
  "whip spokesman spokeswoman spokesperson leader chairman chairwoman chair director head editor correspondent reporter photographer analyst lawyer author writer actor actress singer player striker goalkeeper candidate nominee founder co-founder owner manager executive ceo cfo boss economist scientist researcher historian activist campaigner adviser advisor aide official diplomat negotiator mediator speaker lawmaker legislator politician democrat republican teacher student victim suspect gunman attacker driver pilot resident neighbour neighbor witness wife husband son daughter brother sister mother father cousin uncle aunt friend colleague partner successor predecessor counterpart premier president chancellor king queen prince minister secretary ambassador envoy governor mayor senator congressman congresswoman representative judge justice attorney prosecutor professor coach commander general colonel captain chief",
);

/** Last words of names of firms and the like. */
export const ORGANISATION_TAILS: ReadonlySet<string> = set(
  "inc corp co ltd llc llp plc gmbh ag sa nv spa ab group holdings corporation company enterprises industries partners associates brothers bros technologies systems pharmaceuticals airlines airways motors records pictures studios entertainment communications networks bancorp",
);

/** Words that make a run of capitals a body. */
export const ORGANISATION_HEADS: ReadonlySet<string> = set(
  "ministry department agency administration bureau office commission committee council board authority parliament congress senate assembly court tribunal party union federation association society institute institution foundation trust fund bank university college school academy hospital church army navy force forces police guard corps brigade battalion division regiment command movement front league club team committee service services organization organisation organisations coalition alliance network news times post journal tribune herald gazette chronicle magazine television tv radio press center centre exchange conference caucus cabinet museum laboratory lab laboratories theatre theater orchestra squad unit",
);

/** Words that make a run of capitals a place. */
export const PLACE_HEADS: ReadonlySet<string> = set(
  "river lake sea ocean bay gulf strait channel canal mount mountain mountains hill hills valley desert forest park island islands isle peninsula cape coast beach port harbour harbor airport station street road avenue boulevard square bridge tunnel highway county province district region state city town village border prison camp crossing heights strip bank territory territories oblast prefecture governorate neighbourhood neighborhood square stadium plaza tower palace castle",
);

/** Small words inside a person's name. */
export const PARTICLES: ReadonlySet<string> = set(
  "al el bin ibn ben abu abd ul ur de del della di da do dos das du van von der den ter ten la le bint o mac mc st san santa",
);

/** Ends of a person's name after a comma or space. */
export const SUFFIXES: ReadonlySet<string> = set("jr sr ii iii iv junior senior");

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
