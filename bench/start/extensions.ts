import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Two unpacked extensions whose popups time themselves, and a profile in which both icons are pinned. */
export interface TimedExtensions {
  readonly folder: string;
  readonly ours: string;
  readonly empty: string;
  readonly profile: string;
}

const stopwatch = readFileSync(new URL('stopwatch.js', import.meta.url), 'utf8');

/** What an extension's popup takes at the least: it has nothing but a sentence. */
const emptyPopup = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>empty</title></head>
<body><p data-testid="verdict" data-state="done">勾稽</p></body></html>`;

const emptyManifest = {
  manifest_version: 3,
  name: 'empty',
  version: '1',
  action: { default_popup: 'popup.html' },
};

/** Copies the built extension, puts the stopwatch into its popup, and an empty one beside it. */
export function timedExtensions(built: string): TimedExtensions {
  const folder = mkdtempSync(join(tmpdir(), 'crossfoot-bench-'));
  const [ours, empty, profile] = [
    join(folder, 'ours'),
    join(folder, 'empty'),
    join(folder, 'profile'),
  ];
  cpSync(built, ours, { recursive: true });
  mkdirSync(empty);
  writeFileSync(join(empty, 'manifest.json'), JSON.stringify(emptyManifest));
  time(empty, emptyPopup);
  time(ours, readFileSync(join(ours, 'popup.html'), 'utf8'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const pinned_extensions = [ours, empty].map(idOf);
  const preferences = { extensions: { pinned_extensions } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return { folder, ours, empty, profile };
}

/** The id that Chromium gives an unpacked extension: its path's digest, in the letters a to p. */
export function idOf(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return digest.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

function time(folder: string, popup: string): void {
  const timed = popup.replace('</body>', '<script src="stopwatch.js"></script></body>');
  writeFileSync(join(folder, 'popup.html'), timed);
  writeFileSync(join(folder, 'stopwatch.js'), `{${stopwatch}}`);
}
