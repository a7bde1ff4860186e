export interface Interpolated {
  readonly text: string
  /** Variables that are not set. */
  readonly unset: readonly string[]
  /** `${…}` that names no variable. */
  readonly malformed: readonly string[]
}

type Env = Readonly<Record<string, string | undefined>>

/** Replaces `${NAME}` from the environment; `$${` stands for a literal `${`. A value is never looked at again. */
export function interpolate(text: string, env: Env): Interpolated {
  const unset: string[] = []
  const malformed: string[] = []
  const replaced = text.replace(/\$\$\{|\$\{([^}]*)\}?/g, (whole, name: string | undefined) => {
    if (name === undefined) return '${'
    if (!whole.endsWith('}') || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
      malformed.push(whole)
      return whole
    }
    const value = Object.hasOwn(env, name) ? env[name] : undefined
    if (value === undefined) unset.push(name)
    return value ?? whole
  })
  return { text: replaced, unset, malformed }
}
