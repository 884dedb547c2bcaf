import between from './between.json' with { type: 'json' };
import command from './command.json' with { type: 'json' };
import exports from './exports.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import forms from './forms.json' with { type: 'json' };
import later from './later.json' with { type: 'json' };
import notice from './notice.json' with { type: 'json' };
import options from './options.json' with { type: 'json' };
import queue from './queue.json' with { type: 'json' };
import scale from './scale.json' with { type: 'json' };
import summary from './summary.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };
import viewer from './viewer.json' with { type: 'json' };
import workbench from './workbench.json' with { type: 'json' };

/** Every sentence of this language, by key. The popup loads `ui`, and `later` once it is needed. */
export const messages = {
  ...ui,
  ...later,
  ...options,
  ...notice,
  ...queue,
  ...summary,
  ...findings,
  ...between,
  ...forms,
  ...viewer,
  ...exports,
  ...scale,
  ...command,
  ...workbench,
};
