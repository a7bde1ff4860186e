import { expect, test } from 'vitest'
import { isPasswordForm } from '../../src/sources/wordpress/comment.js'

test.each([
  ['the form itself', '<form action="/wp-login.php?action=postpass" class="post-password-form" method="post">', true],
  ['the form behind another one', '<form class="search"></form><form\nclass="post-password-form">', true],
  ['a text about it', 'The form is called post-password-form', false],
  ['another form, and a text about it', '<form class="search"></form> post-password-form', false],
  ['nothing', null, false],
])('%s is a password form: %s', (_what, html, is) => {
  expect(isPasswordForm(html)).toBe(is)
})

test.each([['<form '], ['<form post-password-for']])(
  'two million characters of %j are looked through in bounded time',
  (unit) => {
    const start = process.cpuUsage()
    expect(isPasswordForm(unit.repeat(2_000_000 / unit.length))).toBe(false)
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000)
  },
)
