// Whoever seeks the beginning of a line looks for its last break alone: white space behind each of ten thousand breaks would be read ten
// thousand times.

/** A dot after these ends no sentence. */
export const ABBREVIATED = /\b(Dr|Prof|Hr|Fr|Mr|Mrs|Ms|Mag|Dipl|Ing|med|jur)\.\s*/g
/** "Kund*innen", "Nutzer:innen", "Kund_innen". */
export const GENDERED = /(?<=\p{L})[*:_·](?=in(?:nen)?(?!\p{L}))/gu
export const HELLO =
  'sehr geehrte[rs]?|geehrte[rs]?|werte[rs]?|geschätzte[rs]?|liebe[rs]?|hallo|halli hallo|hallöchen|huhu|hi|hiya|hey|hoi|sali|salü|salut|ciao|grüezi|grüessech|grü(?:ß|ss) gott|grü(?:ß|ss) (?:dich|sie|euch)|griaß (?:di|eich|euch)|servus|moin(?: moin)?|tach|mahlzeit|n.?abend|(?:einen )?(?:wunder)?schönen guten (?:tag|morgen|abend)|einen (?:guten|schönen) (?:tag|morgen|abend)|guten (?:tag|morgen|abend)|guete (?:tag|morge|abig)|dear|hello|(?:good )?(?:morning|afternoon|evening)'
export const GREETING = new RegExp(
  String.raw`(?:^|[.!?\n,][^\S\n]*|\s[-–]\s)(?:${HELLO})[ \t]+([^,.!?\n:;–(\p{Extended_Pictographic}]{1,80})`,
  'giu',
)
export const AT = /(?<![\p{L}\p{N}.])@\s?([\p{L}\p{N}_][\p{L}\p{N}_.-]*(?:@[\p{L}\p{N}.-]+)?(?: \p{Lu}[\p{L}.-]*)?)/gu
/** "Petra, das tut uns leid": a short opening before the first mark. */
export const LEAD = /^\s*([\p{Lu}][^,:!\n–@]{1,40}?)\s*(?:[,:!\n]|\s[-–]\s)/u
/** "Petra, Urs: das ist behoben." */
export const LEADS =
  /^\s*((?:\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:,\s*|\s+(?:und|and|&)\s+)){1,4}\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)\s*[:!–-]/u
/** "Das tut uns leid, Petra!", "…, Frau Müller, …" */
export const VOCATIVE =
  /,\s(?:liebe[rs]?\s|dear\s)?((?:(?:Frau|Herrn?|Mr|Mrs|Ms|Miss)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)\s*(?=[.!?…:,\n\p{Extended_Pictographic}]|$)/gu
/** "Schönen Tag, Anna": a wish stands before the name of whom it is for, or of who signs. */
export const WISHES =
  /\b(?:tag|abend|wochenende|woche|sonntag|day|evening|weekend|week|bald|dann|tschüss|bye)(?: noch| ahead)?$/iu
/** "Guter Tipp, danke. Petra, das ist behoben." A name and a role alone are a signature; "Urs, unser Techniker, kommt" speaks of Urs. */
export const TURNING =
  /[.!?…][^\S\n]{1,3}((?:(?:Frau|Herrn?|Mr|Mrs|Ms|Miss)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?),[^\S\n](?=\S+[^\S\n]+\S+[^\S\n])(?!(?:unser|unsere|der|die|das|mein|meine|ein|eine|von|vom|aus|our|the|my|an?|who|from)[^\S\n][^,.!?\n]{1,60},)/gu
/** "Danke Petra für den Hinweis", "Sorry Tom!" */
export const THANKING =
  /(?:^|[.!?\n][^\S\n]*)(?:(?:vielen |herzlichen |besten |lieben )?dank|danke(?:schön)?|merci|sorry|entschuldigung|verzeihung|entschuldige|oh nein|oh|ojee?|gerne?|bitte|ja|nein|stimmt|klar|thanks|thank you|many thanks|cheers|apologies|oh no|welcome|yes|no|ok|okay),?[ \t]+([^,.!?\n:;–(\p{Extended_Pictographic}]{1,60})/giu
/** "Petra schrieb:", "Zitat von Petra Müller:", "Für Petra:". A name ends where its letters end: who shouts a line has one, not thousands. */
export const CITED =
  /(?:^|\n)[^\S\n]*(?:(?:[Zz]itat(?: von)?|[Aa]n|[Ff]ür|[Zz]u|[Tt]o|[Ff]or|[Rr]e)\s+)?@?((?:\p{Lu}[\p{L}\p{N}'’._-]*(?![\p{L}\p{N}'’._-])\s?){1,3}?)(?:\s*(?:schrieb|schreibt|hat geschrieben|fragte|wrote|asked))?\s*:\s/gu
/** Words that join names, and none that say something. */
export const CONNECTING = /^(?:und|and|u|sowie|oder)$/
export const CONNECTOR = /\s+(?:und|and|u\.|sowie|oder)\s+|\s*[&+/]\s*/iu
export const HONORIFIC = /^(?:frau|herrn?|fr|hr|mr|mrs|ms|miss|familie|fam)$/
export const TITLE = /^(?:dr|doktor(?:in)?|prof|professor(?:in)?|mag|magist(?:er|ra)|dipl|ing|med|jur)$/
export const FOND =
  /^(?:liebe[rs]?|dear|du|sie|ihr|an|nochmal|nochmals|erneut|again|werte[rs]?|geehrte[rs]?|sehr|auch|geschaetzte[rs]?)$/
export const COLLECTIVE =
  /^(?:zusammen|zaeme\w*|zaemm\w*|zamm\w*|mitenand|miteinander|beinand\w*|beisammen|alle|allen|allerseits|everyone|everybody|all|both|folks|guys|community|leute|freunde|kund(?:en|schaft)|\w{3,}innen|customers|users?|nutzer\w*|leser|mieter|mitglieder|abonnenten|patienten|eltern|zuschauer|hoerer|betroffene[nr]?|(?:reis|wart|kommentier|mitles|les)ende[nr]?|lieben|beiden?|zwei|drei|runde|friends|commuters|passengers|readers|travellers|members|subscribers|tenants|\w*gaeste|fans?)$/
/** "Hallo Petra, Urs und Anna": the names after the first comma as well. */
export const ENUMERATION = new RegExp(
  String.raw`(?:^|[.!?\n][^\S\n]*)(?:${HELLO})[ \t]+((?:[\p{L}'’-]+(?: [\p{L}'’-]+){0,2},\s*){1,6}[\p{L}'’-]+(?: [\p{L}'’-]+){0,2}\s(?:und|and|&|sowie)\s[\p{L}'’-]+(?: [\p{L}'’-]+)?)`,
  'giu',
)
/** Nobody in particular, and not all either: "Sehr geehrte Damen und Herren", "Hi there". */
export const IMPERSONAL = /^(?:damen|herren|there|team|gast|kunde|kundin|customer|user|nutzer|forum|und|and)$/
/** What somebody is to us: no name, unless somebody here is called so. */
export const ROLE =
  /^(?:sir|madam|valued|guest|reviewer|passenger|traveller|member|reader|subscriber|patient|neighbour|friend|mitglied|unbekannte?r?|welt|world|gott|gruesse|kundenservice|support|(?:\w*gast|\w*kund|\w*nutzer|user|leser|patient|mieter|abonnent|interessent|nachbar|freund|follower|besucher|zuschauer|hoerer|pendler|reisend|fan)(?:e[rn]?|in)?|\w{3,}erin)$/
/** Heads a line, and is said to nobody. */
export const HEADING =
  /^(?:hallo|hi|hey|moin|servus|gruezi|guten|update|info|information|hinweis|achtung|wichtig|edit|nachtrag|korrektur|ergaenzung|antwort|frage|tipp|ps|danke|sorry|leider|stand|news|note|answer|question|correction)$/
/** Capitalised words that follow a name without a comma and are none. */
export const GOES_ON =
  /^(?:danke|vielen|herzlichen|besten|lieben|das|es|wir|ich|sie|ihr|ihre|dein|deine|leider|gerne?|schoen|schade|bitte|thanks|thank|we|i|sorry|please|the|your|oh|da|die|der|wie|was|hier|you|for|it|so|ja|nein)$/
