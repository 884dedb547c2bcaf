import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension } from '../../../harness/browsers/built.ts';
import { shareChromium } from '../support/shared.ts';

const shared = shareChromium();

/** What a page says that connects to nothing but the extension. */
const nowhere = '<meta http-equiv="Content-Security-Policy" content="connect-src \'self\'" />';

const filesIn = (folder: string, wanted: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => wanted.test(file));

describe.each(['chrome', 'firefox'] as const)('the %s build', (browser) => {
  const folder = builtExtension(browser);
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));

  test('asks for activeTab, scripting, storage and a panel, and for hosts only one at a time', () => {
    const manifest = read('manifest.json');
    expect(manifest.manifest_version).toBe(3);
    const panel = browser === 'chrome' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage', ...panel]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    if (browser === 'firefox') expect(manifest.sidebar_action.open_at_install).toBe(false);
    for (const key of [
      'host_permissions',
      'optional_permissions',
      'content_scripts',
      'externally_connectable',
      'web_accessible_resources',
    ]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
  });

  test('lets its pages load nothing but the extension, and only viewer and workbench reach further', () => {
    const { extension_pages: policy, ...others } = read('manifest.json').content_security_policy;
    expect(others).toEqual({});
    const directives = Object.fromEntries(
      policy.split('; ').map((one: string) => one.split(/ (.*)/)),
    );
    const { 'connect-src': connect, ...loads } = directives;
    expect(loads).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self' 'wasm-unsafe-eval'",
    });
    expect(connect).toBe("'self' http: https:");
    const sources = Object.values<string>(loads).flatMap((some) => some.split(' '));
    const allowed = /^'(none|self|wasm-unsafe-eval|sha256-.*)'$/;
    expect(sources.filter((one) => !allowed.test(one))).toEqual([]);
    const reaching = filesIn(folder, /\.html$/).filter(
      (file) => !readFileSync(join(folder, file), 'utf8').includes(nowhere),
    );
    expect(reaching.sort()).toEqual(['viewer.html', 'workbench.html']);
  });

  test('has workers that connect nowhere, as a page cannot forbid it to them', () => {
    const connecting =
      /\b(?:fetch|sendBeacon)\(|\b(?:XMLHttpRequest|WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/g;
    const workers = ['auditor.js', 'background.js', 'keeper.js', 'exporter.js', 'timer.js'];
    const found = workers.flatMap(
      (file) => readFileSync(join(folder, file), 'utf8').match(connecting) ?? [],
    );
    expect(found).toEqual([]);
  });

  test('makes no code of text', () => {
    const made = filesIn(folder, /\.m?js$/).flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8');
      return code.match(/.{0,30}(?:\beval\(|\bFunction\(["'`]|\bnew Function\b).{0,30}/g) ?? [];
    });
    expect(made).toEqual([]);
  });

  test.each(['zh_CN', 'en'])(
    'names itself in %s by the wording of the locale files',
    (language) => {
      const wording = JSON.parse(readFileSync(`locales/${language}/options.json`, 'utf8'));
      expect(read(`_locales/${language}/messages.json`)).toEqual({
        extensionName: { message: wording['extension.name'] },
        extensionDescription: { message: wording['extension.description'] },
        extensionAction: { message: wording['extension.action'] },
        extensionPanel: { message: wording['extension.panel'] },
      });
      const { name, description, action } = read('manifest.json');
      expect([name, description, action.default_title]).toEqual([
        '__MSG_extensionName__',
        '__MSG_extensionDescription__',
        '__MSG_extensionAction__',
      ]);
    },
  );

  test('has icons from 16 to 128', () => {
    const { icons } = read('manifest.json');
    expect(Object.keys(icons).map(Number)).toEqual([16, 32, 48, 96, 128]);
    for (const [size, file] of Object.entries<string>(icons)) {
      const width = readFileSync(join(folder, file)).readUInt32BE(16);
      expect(width).toBe(Number(size));
    }
  });
});

test('Chromium shows no permission and no warning when it is installed', async () => {
  const { session } = shared;
  const page = await session.open('chrome://extensions');
  const info = await page.evaluate(
    (id) => Reflect.get(globalThis, 'chrome').developerPrivate.getExtensionInfo(id),
    session.extension.id,
  );
  expect(info.permissions.simplePermissions).toEqual([]);
  expect(info.permissions.runtimeHostPermissions?.hosts ?? []).toEqual([]);
  expect(info.manifestErrors).toEqual([]);
  expect(info.installWarnings ?? []).toEqual([]);
});
