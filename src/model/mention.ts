import type { Kind, Label, SensitiveType, Verdict } from './verdict.js'

/** Who wrote it. Only `id` is safe as a key: names can be faked everywhere, handles can be renamed. */
export interface Author {
  /** The platform's own id; null where the platform tells none (feeds). */
  readonly id: string | null
  readonly handle: string | null
  readonly name: string | null
  readonly url: string | null
  readonly followers: number | null
  /** What the platform says of the author: `guest`, `bot`, `post-author`, `staff`, `developer`. */
  readonly flags: readonly string[]
}

export type Role = 'post' | 'comment' | 'review' | 'pingback'

/** What a source adapter delivers. Platform shapes end here; instants are UTC milliseconds. */
export interface IncomingMention {
  /** The platform's id, unique within the source; an edit keeps it. */
  readonly nativeId: string
  readonly role: Role
  readonly url: string | null
  readonly title: string | null
  /** Plain text; paragraphs parted by a newline. */
  readonly text: string
  readonly author: Author
  /** BCP 47 as the platform declares it or, where it says nothing, as the rest of its page tells; often wrong, so only a hint. */
  readonly language: string | null
  /** null when unknown; never guessed. */
  readonly publishedAt: number | null
  readonly editedAt: number | null
  /** Native id of the direct parent in the same source. It need not be known yet. */
  readonly parentRef: string | null
  /** Native id, or `page:URL`, of the thread's root. null: found by climbing the parents. */
  readonly rootRef: string | null
  /** The platform itself says that the company wrote this; null: it says nothing. */
  readonly official: boolean | null
  readonly deleted: boolean
  /** Found in it before it was redacted, where it was stored before; absent: nothing. */
  readonly sensitive?: readonly SensitiveType[]
  /** When its words and its author were erased at that person's wish; absent: they were not. UTC ms. */
  readonly forgottenAt?: number
}

/** How it was proved that a company account wrote this. `name` is the weak proof, only for sources without ids. */
export type OfficialIdentity = 'id' | 'flag' | 'name'

/** What a post said before an edit. */
export interface EarlierVersion {
  readonly text: string
  /** What it was judged as then. */
  readonly kind: Kind
  /** When the edit was made, or first seen where the source does not tell. UTC ms. */
  readonly until: number
}

/** A stored mention with everything that was decided about it when it was read. */
export interface Mention extends IncomingMention {
  /** Row number; `monitor explain` takes it as `M-17`. */
  readonly id: number
  readonly source: string
  readonly firstSeenAt: number
  /** Key of the thread that it belongs to; equal for a root and all its replies. */
  readonly thread: string
  readonly verdict: Verdict
  readonly officialIdentity: OfficialIdentity | null
  readonly deletedAt: number | null
  /** What a person said of it; wins over the verdict. */
  readonly label: Label | null
  readonly caseId: number | null
  /** Oldest first; absent: never seen changed. */
  readonly earlier?: readonly EarlierVersion[]
}

/** A mention as the poll hands it to the store: redacted, judged, proved. */
export interface JudgedMention extends IncomingMention {
  readonly verdict: Verdict
  readonly officialIdentity: OfficialIdentity | null
  /** SHA-256 of what an edit would change. */
  readonly contentHash: string
  /** Of a reply of ours, equal for all that were made from one template; null for a customer's post, and for what is too short to compare. */
  readonly textHash: string | null
}
