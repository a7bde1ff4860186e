import type { Tokenizer } from 'htmlparser2'
import { htmlparser2 } from '../packages.js'

type Callbacks = ConstructorParameters<typeof Tokenizer>[1]

const ignore = (): void => {}
const IGNORED: Callbacks = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
}

/** Walks HTML token by token, with offsets into it: linear however deep it is nested, for no tree is built. References stay undecoded. */
export function tokenizeHtml(html: string, callbacks: Partial<Callbacks>): void {
  const { Tokenizer } = htmlparser2()
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: false }, { ...IGNORED, ...callbacks })
  tokenizer.write(html)
  tokenizer.end()
}
