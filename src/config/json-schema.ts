import * as z from 'zod'
import { configSchema } from './schema/config-schema.js'

/** The JSON Schema of the file as people write it, for editors. */
export function configJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' })
  return { ...schema, title: 'Configuration of monitor' }
}
