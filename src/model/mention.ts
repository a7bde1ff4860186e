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

/** What a source adapter delivers, in the same shape for every platform; instants are UTC ms. */
export interface IncomingMention {
  /** The platform's id, unique within the source; an edit keeps it. */
  readonly nativeId: string
  readonly role: Role
  readonly url: string | null
  readonly title: string | null
  /** Plain text; paragraphs are separated by a newline. */
  readonly text: string
  readonly author: Author
  /** BCP 47, as the platform declares it, else inferred from the rest of the page; often wrong, so only a hint. */
  readonly language: string | null
  /** null when unknown; never guessed. */
  readonly publishedAt: number | null
  readonly editedAt: number | null
  /** Native id of the direct parent in the same source. It need not be known yet. */
  readonly parentRef: string | null
  /** Native id, or `page:URL`, of the thread's root. null: found by climbing the parents. */
  readonly rootRef: string | null
  /** Whether the platform itself says that the company wrote this; null: it says nothing. */
  readonly official: boolean | null
  readonly deleted: boolean
  /** In an imported mention: what was found in it before it was redacted; absent: nothing. */
  readonly sensitive?: readonly SensitiveType[]
  /** When text and author were erased at the author's request; absent: never. UTC ms. */
  readonly forgottenAt?: number
}

/** How it was proved that a company account wrote this. `name` is a weak proof, used only for sources without author ids. */
export type OfficialIdentity = 'id' | 'flag' | 'name'

/** What a post said before an edit. */
export interface EarlierVersion {
  readonly text: string
  /** How it was judged then. */
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
  /** A person's label; it wins over the verdict. */
  readonly label: Label | null
  readonly caseId: number | null
  /** Oldest first; absent: no edit was seen. */
  readonly earlier?: readonly EarlierVersion[]
}

/** A mention as a poll stores it: redacted, judged, its author checked against the official accounts. */
export interface JudgedMention extends IncomingMention {
  readonly verdict: Verdict
  readonly officialIdentity: OfficialIdentity | null
  /** SHA-256 of everything that an edit would change. */
  readonly contentHash: string
  /** Hash of an official reply, equal for all replies made from one template; null for a customer's post and for texts too short to compare. */
  readonly textHash: string | null
}
