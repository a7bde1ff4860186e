import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, installed, startListening } from './real-program.js'

/** Where Debian keeps it. */
const PROGRAM = '/usr/share/wordpress'
const INSTALL = 'apt install --no-install-recommends wordpress php-cli php-mysql mariadb-server'

/** Where the programs are that a WordPress needs. null: one is missing, or not asked for, which is said. */
export function installedWordPress(): Programs | null {
  const [php, database, prepare] = ['php', 'mariadbd', 'mariadb-install-db'].map((program) => installed(program, INSTALL))
  if (!php || !database || !prepare) return null
  if (existsSync(join(PROGRAM, 'wp-settings.php'))) return { php, database, prepare }
  process.stderr.write(`skipped: WordPress is not installed (${INSTALL})\n`)
  return null
}

interface Programs {
  readonly php: string
  readonly database: string
  readonly prepare: string
}

export interface RealWordPress {
  readonly origin: string
  /** Runs PHP inside of WordPress, with `post` and `comment` at hand, and answers what it printed. */
  php(code: string): string
  /** Paths that were asked for since the last call, each with the status of its answer. */
  asked(): readonly string[]
  stop(): Promise<void>
}

/** A WordPress with pretty permalinks, in Zurich's time, in a folder of its own, and its database beside it. */
export async function startWordPress({ php, database, prepare }: Programs): Promise<RealWordPress> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-wordpress-'))
  const data = join(folder, 'data')
  // Run by root, it asks whether that is meant.
  const user = process.getuid?.() === 0 ? ['--user=root'] : []
  const quiet = { stdio: ['ignore', 'ignore', 'pipe'] as ['ignore', 'ignore', 'pipe'] }
  execFileSync(prepare, ['--no-defaults', `--datadir=${data}`, ...user, '--skip-test-db'], quiet)
  const [sqlPort, port] = [await freePort(), await freePort()]
  const where = [`--datadir=${data}`, `--socket=${folder}/sql`, `--pid-file=${folder}/sql.pid`, '--bind-address=127.0.0.1']
  const sql = await startListening(database, ['--no-defaults', ...where, `--port=${sqlPort}`, '--skip-grant-tables', ...user], {
    port: sqlPort,
  })
  const origin = `http://127.0.0.1:${port}`
  layOut(folder, { origin, sqlPort })
  const inside = (file: string, code: string): string => execFileSync(php, [join(folder, file), code], { encoding: 'utf8' })
  inside('install.php', '')
  const web = await startListening(php, ['-S', `127.0.0.1:${port}`, '-t', folder, join(folder, 'router.php')], { port })
  const log = join(folder, 'asked')
  const asked = (): readonly string[] => {
    const lines = readFileSync(log, 'utf8').split('\n').filter(Boolean)
    writeFileSync(log, '')
    return lines
  }
  const stop = async (): Promise<void> => {
    await web.stop()
    await sql.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { origin, php: (code) => inside('inside.php', code), asked, stop }
}

/** WordPress looks for its parts where `ABSPATH` is: there stand links to the program, and a configuration beside them. */
function layOut(folder: string, { origin, sqlPort }: { readonly origin: string; readonly sqlPort: number }): void {
  for (const name of readdirSync(PROGRAM))
    if (name !== 'wp-config.php' && name !== 'wp-content') symlinkSync(join(PROGRAM, name), join(folder, name))
  mkdirSync(join(folder, 'wp-content', 'mu-plugins'), { recursive: true })
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'wordpress',
    DB_PASSWORD: '',
    DB_HOST: `127.0.0.1:${sqlPort}`,
    DB_CHARSET: 'utf8mb4',
    WP_HOME: origin,
    WP_SITEURL: origin,
    WP_CONTENT_DIR: join(folder, 'wp-content'),
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
  }
  const defined = Object.entries(constants).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`)
  const server = `$_SERVER['HTTP_HOST'] ??= '${new URL(origin).host}'; $_SERVER['REQUEST_METHOD'] ??= 'GET'; $_SERVER['SERVER_PROTOCOL'] ??= 'HTTP/1.1';`
  const load = `<?php define('ABSPATH', '${folder}/'); ${server}`
  const files = {
    'wp-config.php': `<?php ${defined.join(' ')} $table_prefix = 'wp_'; require_once ABSPATH . 'wp-settings.php';`,
    'wp-content/mu-plugins/closed.php': `<?php add_filter('rest_authentication_errors', fn($e) => get_option('rest_closed') ? new WP_Error('rest_not_logged_in', 'Nein.', ['status' => 401]) : $e);`,
    'router.php': `${load} register_shutdown_function(fn() => file_put_contents(ABSPATH . 'asked', "{$_SERVER['REQUEST_URI']} " . http_response_code() . "\\n", FILE_APPEND));
define('WP_USE_THEMES', true); $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php'; require ABSPATH . 'wp-blog-header.php';`,
    'install.php': `${load} (new mysqli('127.0.0.1', 'root', '', '', ${sqlPort}))->query('CREATE DATABASE wordpress');
define('WP_INSTALLING', true); function wp_mail() { return true; }
require ABSPATH . 'wp-load.php'; require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Störungsblog', 'redaktion', 'redaktion@firma.example', true, '', 'geheim');
update_option('timezone_string', 'Europe/Zurich'); update_option('permalink_structure', '/%postname%/'); flush_rewrite_rules();`,
    'inside.php': `${load} require ABSPATH . 'wp-load.php'; function wp_mail() { return true; }
function post($slug, $at) { global $wpdb;
  $id = wp_insert_post(['post_name' => $slug, 'post_title' => $slug, 'post_content' => 'Text.', 'post_status' => 'publish', 'post_author' => 1]);
  $wpdb->update($wpdb->posts, ['post_date_gmt' => $at, 'post_date' => get_date_from_gmt($at), 'post_modified_gmt' => $at], ['ID' => $id]);
  return $id; }
function comment($post, $at, $text, $more = []) {
  return wp_insert_comment($more + ['comment_post_ID' => $post, 'comment_author' => 'Petra M.', 'comment_content' => $text,
    'comment_date_gmt' => $at, 'comment_date' => get_date_from_gmt($at), 'comment_author_IP' => '', 'comment_agent' => '']); }
eval($argv[1]);`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
