/** What programs of a desktop need to find it. Secrets of other receivers stay out. */
const PASSED =
  /^(?:PATH|HOME|USER|LOGNAME|LANG|LANGUAGE|LC_[A-Z]+|TMPDIR|DISPLAY|WAYLAND_DISPLAY|XDG_RUNTIME_DIR|DBUS_SESSION_BUS_ADDRESS)$/

/** cron tells nobody where the session of its user is; on systems with systemd it always is in the same place. */
export function desktopEnvironment(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const passed = Object.fromEntries(Object.entries(env).filter(([name]) => PASSED.test(name)))
  const isKnown = passed['DBUS_SESSION_BUS_ADDRESS'] !== undefined || passed['XDG_RUNTIME_DIR'] !== undefined
  if (platform !== 'linux' || isKnown) return passed
  return { ...passed, DBUS_SESSION_BUS_ADDRESS: `unix:path=/run/user/${process.getuid?.() ?? 0}/bus` }
}
