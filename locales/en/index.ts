import findings from './findings.json' with { type: 'json' };
import forms from './forms.json' with { type: 'json' };
import ui from './ui.json' with { type: 'json' };

/** Every sentence of this language, by key. */
export const messages = { ...ui, ...findings, ...forms };
