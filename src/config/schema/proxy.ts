import type { ProxyConfig } from '../../model/config.js'
import { httpUrl, leaf, line, oneOrMany, type Read, strict } from './leaf.js'
import { secretKeys, secretOf } from './secret.js'

const proxyUrl = leaf(httpUrl, (value): Read<string> => {
  const { origin, pathname, search } = new URL(value)
  return pathname === '/' && search === '' ? { value: origin } : { fault: 'is more than host and port of a proxy' }
})

/** The proxy between this machine and the web; without it the one of the environment counts. */
export const proxy = strict({
  url: proxyUrl.describe('http://host:port of the proxy'),
  username: line.optional().describe('User of its Basic log-in; with password_env, password_file or password_command'),
  ...secretKeys('password', 'Password of the proxy'),
  except: oneOrMany(line)
    .default([])
    .describe(
      'Hosts that are asked directly, with all below them: names, addresses, nets (10.0.0.0/8), host:port; this machine always is',
    ),
}).transform(
  (given): ProxyConfig => ({
    url: given.url,
    username: given.username ?? null,
    password: secretOf(given, 'password'),
    except: given.except,
  }),
)
