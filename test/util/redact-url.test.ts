import { expect, test } from 'vitest'
import { redactUrl } from '../../src/util/redact-url.js'

test.each([
  ['an ordinary address stays', 'https://blog.example.ch/2026/11/mein-neuer-tarif-2026-ist-da/?feed=rss2&p=123', undefined],
  ['a title with capitals stays', 'https://wiki.example/Mein_Artikel_2026_Ueber_Tarife', undefined],
  ['a German compound stays', 'https://example.de/donaudampfschifffahrtsgesellschaft', undefined],
  ['port and IPv6 host stay', 'http://[::1]:8080/feed.xml', undefined],
  ['user and password go', 'https://anna:geheim@blog.example/feed', 'https://blog.example/feed'],
  ['a fragment goes', 'https://blog.example/feed#access_token=abc', 'https://blog.example/feed'],
  [
    'a Slack webhook shows four characters of its secret',
    'https://hooks.slack.com/services/T00000000/B00000000/aB3dE5gH7jK9mN1pQ3rS5tU7',
    'https://hooks.slack.com/services/T00000000/B00000000/aB3d…',
  ],
  [
    'a Discord webhook too',
    'https://discord.com/api/webhooks/123456789012345678/aBcD-e12_fGh3456789iJkLmN_opQrStUvWx-yz0',
    'https://discord.com/api/webhooks/1234…/aBcD…',
  ],
  [
    'a Telegram bot token too',
    'https://api.telegram.org/bot123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11/sendMessage',
    'https://api.telegram.org/bot1…/sendMessage',
  ],
  [
    'a heartbeat with a UUID too',
    'https://hc.example/ping/5f3b6c1e-9d2a-4b7c-8e1f-0a2b3c4d5e6f',
    'https://hc.example/ping/5f3b…',
  ],
  [
    'query values of secret names are masked',
    'https://a.example/f?token=abc&api_key=1&X-Amz-Signature=00&sig=1&password=x&page=2',
    'https://a.example/f?token=***&api_key=***&X-Amz-Signature=***&sig=***&password=***&page=2',
  ],
  ['author and keyword are no secrets', 'https://a.example/f?author=7&keyword=Tarif', undefined],
  [
    'a random query value is masked whatever its name',
    'https://a.example/f?x=9f86d081884c7d659a2feaa0',
    'https://a.example/f?x=***',
  ],
  [
    'a fault of typing is shown, without what may be secret',
    'htps//anna:geheim@blog.example/feed?token=1',
    'htps//blog.example/feed',
  ],
])('%s', (_rule, url, shown) => {
  expect(redactUrl(url)).toBe(shown ?? url)
})
