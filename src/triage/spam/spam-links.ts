/** What the links in a text are. */
export interface LinkKinds {
  /** Links a reader could follow, those to pictures of a thing left out. */
  readonly count: number
  /** The first host that hides where a link leads, is cheap to throw away, or leads to a messenger. */
  readonly shortened: string | null
  readonly throwaway: string | null
  readonly messenger: string | null
  /** An address written so that no filter sees it: `shop . com`, `shop (dot) com`. */
  readonly obscured: string | null
  /** A host without `https://`, of no such kind. */
  readonly bare: string | null
}

const LINK = /(?:https?:\/\/|(?<![\w.])www\.)[^\s<>"')\]]{1,500}/gi
const BARE =
  /(?<![\w@./-])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|net|org|info|biz|xyz|top|site|online|shop|store|club|io|me|tv|ru|cn|de|at|ch|eu|co\.uk|example|invalid|test)(?![\w@])/i
const OBSCURED =
  /(?<![\w.])[a-z0-9-]{3,40}(?:\s?(?:\(dot\)|\[dot\]|\(punkt\)|\[punkt\])\s?|\s\.\s?|\sdot\s)(?:com|net|org|info|xyz|ru|biz)(?!\w)/i
const SHORTENER =
  /^(?:bit\.ly|bitly\.\w+|tinyurl\.com|cutt\.ly|goo\.gl|is\.gd|v\.gd|ow\.ly|rb\.gy|t\.ly|s\.id|shorturl\.at|rebrand\.ly|adf\.ly|soo\.gd|tiny\.cc|lnkd\.in|shorte\.st|bc\.vc|clck\.ru|u\.to|linktr\.ee|beacons\.ai)$/
// Top-level domains that cost next to nothing, and hosts that give a page to anybody: what is taken down there is up again in an hour.
const THROWAWAY =
  /\.(?:xyz|top|click|icu|buzz|loan|loans|win|bid|cyou|rest|sbs|monster|tk|ml|ga|cf|gq|cam|quest|bond|cfd|lol|vip|work|review|date|racing|stream|download|men|casino|bet|poker|sexy|porn|xxx|adult|ru|su)$|\.(?:blogspot|weebly|wixsite|webnode|yolasite|000webhostapp|jimdofree|netlify|vercel|workers|pages|glitch|repl|web)\.(?:com|app|dev|me|co|page)$/
const MESSENGER =
  /^(?:wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|t\.me|telegram\.me|telegram\.dog|discord\.gg|m\.me|line\.me|onlyfans\.com)$/
// Where people put the picture of what they complain of, and what a platform makes of every link and picture.
const PICTURE =
  /^(?:i\.)?(?:imgur|ibb|imgbb|postimg|flickr|dropbox|photos\.google|icloud|directupload|abload|bilder-upload)\.\w+$|^photos\.app\.goo\.gl$|^t\.co$|^pic\.twitter\.com$|^drive\.google\.com$/
const PICTURE_FILE = /\.(?:jpe?g|png|gif|webp|heic|pdf|mp4|mov)(?:\?|$)/i

const NONE: LinkKinds = { count: 0, shortened: null, throwaway: null, messenger: null, obscured: null, bare: null }

export function linkKinds(text: string): LinkKinds {
  if (!text.includes('.') && !/\((?:dot|punkt)|\[(?:dot|punkt)| dot /i.test(text)) return NONE
  let count = 0
  let shortened: string | null = null
  let throwaway: string | null = null
  let messenger: string | null = null
  for (const [link] of text.match(LINK) === null ? [] : text.matchAll(LINK)) {
    const host = hostOf(link)
    if (PICTURE.test(host) || PICTURE_FILE.test(link)) continue
    count += 1
    if (SHORTENER.test(host)) shortened ??= host
    else if (THROWAWAY.test(host)) throwaway ??= host
    else if (MESSENGER.test(host)) messenger ??= host
  }
  let bare = BARE.exec(text)?.[0].toLowerCase() ?? null
  if (bare !== null && count === 0 && (MESSENGER.test(bare) || SHORTENER.test(bare) || THROWAWAY.test(bare))) {
    if (MESSENGER.test(bare)) messenger = bare
    else if (SHORTENER.test(bare)) shortened = bare
    else throwaway = bare
    bare = null
  }
  return { count, shortened, throwaway, messenger, obscured: OBSCURED.exec(text)?.[0] ?? null, bare }
}

/** Whether a site that somebody gives as theirs is of a kind that only robots give. */
export function isDubiousSite(url: string): boolean {
  const host = hostOf(url)
  return SHORTENER.test(host) || THROWAWAY.test(host) || MESSENGER.test(host)
}

const hostOf = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#:].*$/s, '')
    .replace(/[.,;!]+$/, '')
