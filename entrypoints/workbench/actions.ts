import browser from 'webextension-polyfill';
import type { WorkbenchActions } from '../../components/workbench/workbench-props.ts';
import type { Archive } from '../../lib/archive/archive.ts';
import { hostOf } from '../../lib/queue/item.ts';
import type { Remote } from '../../lib/session/ports.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { hashFor } from '../../lib/viewer/address-in.ts';
import type { Asked } from '../../lib/workbench/asked.ts';
import type { ExportRequest } from '../../lib/workbench/export-of.ts';
import { exportRequestOf } from '../../lib/workbench/export-request.ts';
import type { Exporter } from '../../lib/workbench/exporter.ts';
import { hashOfKept } from '../../lib/workbench/kept-file.ts';
import { pastedAddresses } from '../../lib/workbench/pasted.ts';
import type { ReportRow } from '../../lib/workbench/report-rows.ts';
import type { Workbench } from '../../lib/workbench/workbench.ts';
import { chosenFile } from '../adapters/dropped-files.ts';
import { saveFile } from '../adapters/save-file.ts';
import { askForAll } from '../adapters/sites.ts';

interface ActionPorts {
  readonly workbench: Workbench;
  readonly archive: Archive;
  /** Made when it is first needed. */
  readonly exporter: () => Remote<Exporter>;
  readonly asked: (list: string) => Promise<Asked>;
  readonly translate: Translate;
}

/** What is done for each thing a person can do on the workbench. */
export function actionsOf({
  workbench,
  archive,
  exporter,
  asked,
  translate,
}: ActionPorts): WorkbenchActions {
  const today = () => new Date().toISOString().slice(0, 10);

  const unsaved = () => workbench.say(translate('run.unsaved'));

  /** Does it, and says how it went. */
  function told(work: Promise<string>): void {
    workbench.say(translate('out.working'));
    work.then(workbench.say, () => workbench.say(translate('out.failed')));
  }

  /** Makes a file and has it saved. */
  async function exported(request: ExportRequest, about = ''): Promise<string> {
    const given = await asked(workbench.state().list);
    const { bytes, type, ending } = await exporter().exportAs(request, given);
    const name = ['crossfoot', about, today()].filter((part) => part !== '').join('-');
    saveFile(`${name}.${ending}`, type, bytes);
    return translate('out.done', { name: `${name}.${ending}` });
  }

  /** The page itself, or the viewer with what is a file: also with one that has a page's tables, and that page. */
  async function open({ address, kind, key, item, attachment }: ReportRow): Promise<void> {
    if (address !== '' && kind === 'page' && attachment === '') {
      await browser.tabs.create({ url: address });
      workbench.say(translate('row.clickIcon'));
      return;
    }
    const file = attachment === '' ? { address, page: '' } : { address: attachment, page: address };
    const hash =
      address === ''
        ? hashOfKept(key || (item?.id ?? ''))
        : hashFor({ ...file, tab: workbench.tabOf(file.address) });
    await browser.tabs.create({ url: browser.runtime.getURL(`viewer.html${hash}`) });
  }

  /** Asks for sites, and does it where they are allowed. */
  function allowed(hosts: readonly string[], work: () => void): void {
    const addresses = [...new Set(hosts)].flatMap((host) => [
      `https://${host}/`,
      `http://${host}/`,
    ]);
    void askForAll(addresses)
      .catch(() => false)
      .then((isAllowed) => {
        workbench.say(translate(isAllowed ? 'run.allowed' : 'run.refused'));
        if (isAllowed) work();
      });
  }

  return {
    addFiles(files) {
      void archive.persist().catch(() => {});
      void workbench.takeFiles(files.map(chosenFile)).catch(unsaved);
    },
    addPasted(text) {
      const found = pastedAddresses(text);
      if (found.length > 0) workbench.take(found);
      return found.length;
    },
    take(candidates) {
      void archive.persist().catch(() => {});
      workbench.take(candidates);
      workbench.showPick(null);
      workbench.start();
    },
    followPages: () => void workbench.followPages(),
    dropPick: () => workbench.showPick(null),
    start: workbench.start,
    pause: workbench.pause,
    resume: workbench.start,
    cancel: workbench.cancel,
    again: workbench.again,
    allow: (hosts) => allowed(hosts, workbench.start),
    readInTabs(items) {
      const ids = items.map(({ id }) => id);
      const hosts = items.flatMap(({ host, ledTo = '' }) => [host, hostOf(ledTo) || host]);
      allowed(hosts, () => workbench.again(ids, { inTab: true }));
    },
    async follow({ id, address }) {
      const { id: tab } = await browser.tabs.create({ url: address });
      if (tab !== undefined) workbench.opened(tab, id);
      workbench.say(translate('row.clickToFollow'));
    },
    open: (row) => void open(row).catch(() => workbench.say(translate('row.file'))),
    setScope: workbench.setScope,
    survey: () => void workbench.survey(),
    importList: (text) => void workbench.importList(text).catch(unsaved),
    decide: (place, decision) => void workbench.decide(place, decision).catch(unsaved),
    exportAs: (kind) => told(exported(exportRequestOf(kind, workbench.state()))),
    notice(row) {
      const request = exportRequestOf('notice', workbench.state(), [row.report?.key ?? '']);
      told(exported({ ...request, keys: [row.key] }, row.organ));
    },
    exportArchive() {
      told(
        archive.exportAll().then((bytes) => {
          const name = `crossfoot-${today()}.crossfoot-archive`;
          saveFile(name, 'application/gzip', bytes);
          return translate('out.done', { name });
        }),
      );
    },
    importArchive(file) {
      told(
        file.arrayBuffer().then(async (buffer) => {
          const { state, items, runs } = await archive.importAll(new Uint8Array(buffer));
          await workbench.refresh();
          if (state === 'foreign') return translate('out.foreign');
          return translate(state === 'whole' ? 'out.imported' : 'out.importedPart', {
            items,
            runs,
          });
        }),
      );
    },
    openSettings: () => void browser.runtime.openOptionsPage(),
    clear: () => told(workbench.clear().then(() => translate('out.cleared'))),
  };
}
