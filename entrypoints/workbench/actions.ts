import browser from 'webextension-polyfill';
import type { WorkbenchActions } from '../../components/workbench/workbench-props.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { hashFor } from '../../lib/viewer/address-in.ts';
import { hashOfKept } from '../../lib/workbench/kept-file.ts';
import { pastedAddresses } from '../../lib/workbench/pasted.ts';
import type { ReportRow } from '../../lib/workbench/report-rows.ts';
import type { Workbench } from '../../lib/workbench/workbench.ts';
import { chosenFile } from '../adapters/dropped-files.ts';
import { askForAll } from '../adapters/sites.ts';

interface ActionPorts {
  readonly translate: Translate;
}

/** What is done for each thing a person can do on the workbench. */
export function actionsOf(workbench: Workbench, { translate }: ActionPorts): WorkbenchActions {
  return {
    addFiles: (files) => void workbench.takeFiles(files.map(chosenFile)),
    addPasted(text) {
      const found = pastedAddresses(text);
      if (found.length > 0) workbench.take(found);
      return found.length;
    },
    take(candidates) {
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
    allow(hosts) {
      const addresses = hosts.flatMap((host) => [`https://${host}/`, `http://${host}/`]);
      void askForAll(addresses)
        .catch(() => false)
        .then((allowed) => {
          workbench.say(translate(allowed ? 'run.allowed' : 'run.refused'));
          if (allowed) workbench.start();
        });
    },
    open(row) {
      void open(row).catch(() => workbench.say(translate('row.file')));
    },
  };

  /** The page itself, or the viewer with what is a file. */
  async function open(row: ReportRow): Promise<void> {
    const { address, kind, item } = row;
    if (address !== '' && kind === 'page') {
      await browser.tabs.create({ url: address });
      workbench.say(translate('row.clickIcon'));
      return;
    }
    const hash =
      address === '' ? hashOfKept(row.key || (item?.id ?? '')) : hashFor({ address, tab: null });
    await browser.tabs.create({ url: browser.runtime.getURL(`viewer.html${hash}`) });
  }
}
