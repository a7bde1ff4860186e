/** Cache validators, kept byte for byte (`W/` and quotes included). */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface HttpRequest {
  readonly url: string
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  /** Sends If-None-Match and If-Modified-Since; a 304 is then an answer, not an error. */
  readonly validators?: Validators
  /** Credentials: sent as Authorization, dropped on another host, never printed. */
  readonly authorization?: string
  /** Secrets anywhere in this request: they are sent to no other host, and removed from errors and answers. */
  readonly secrets?: readonly string[]
  readonly allowPrivate?: boolean
  /** `refuse` for receivers: their URL is a secret, which a redirect would send elsewhere. */
  readonly redirects?: 'follow' | 'refuse'
  /** Time limit for the whole request, including redirects and retries, ms. */
  readonly timeoutMs?: number
  /** Cap on the decompressed body. */
  readonly maxBytes?: number
  /** Maximum number of retries within this call; 0 for everything that must not happen twice. */
  readonly retries?: number
  /** Delay before it is sent, ms, for a server whose answer is not ready yet. Not part of `timeoutMs`. */
  readonly afterMs?: number
  readonly signal?: AbortSignal
}

/** A server to connect to without sending a request. */
export type Knock = Pick<HttpRequest, 'url' | 'allowPrivate' | 'timeoutMs' | 'signal'>

export interface HttpResponse {
  readonly status: number
  /** Lower-case names; repeated headers joined by ", ". */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The final URL, after redirects. */
  readonly url: string
  readonly validators: Validators
  /** The last URL of an unbroken chain of 301/308 from the requested one; null: there was none. */
  readonly permanentUrl: string | null
}

/** The only access to the network. Resolves for 2xx and for a requested 304; everything else throws an HttpError. */
export interface HttpClient {
  request(request: HttpRequest): Promise<HttpResponse>
  /**
   * Connects (with https including the certificate check) and closes, without sending a request. Throws an HttpError that names only the
   * origin.
   */
  reach(knock: Knock): Promise<void>
  close(): Promise<void>
}

export type HttpErrorKind =
  | 'url'
  | 'dns'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'timeout'
  | 'status'
  | 'redirect'
  | 'private-address'
  | 'too-large'
  | 'encoding'
  | 'aborted'
  | 'network'
