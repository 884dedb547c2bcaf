import { useState } from 'preact/hooks';
import { pastedIn } from './pasted.ts';
import type { ViewerProps } from './viewer-props.ts';

/** Where a file is chosen or dropped, or a table pasted. */
export function Choose({ actions, translate }: ViewerProps) {
  const [text, setText] = useState('');
  const take = (event: ClipboardEvent) => {
    const { clipboardData: held } = event;
    if (!held) return;
    if (held.files.length > 0) actions.choose([...held.files]);
    // A table keeps its cells only as HTML; words may still be edited before they are read.
    else if (/<t[dh][\s>]/i.test(held.getData('text/html'))) actions.paste(pastedIn(held));
    else return;
    event.preventDefault();
  };
  return (
    <main class="choose">
      <h1>{translate('viewer.title')}</h1>
      <div class="drop">
        <p class="invitation">{translate('viewer.drop')}</p>
        <FilePicker label={translate('viewer.pick')} choose={actions.choose} />
        <p class="faint">{translate('viewer.kinds')}</p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          actions.paste({ html: '', text });
        }}
      >
        <label>
          {translate('viewer.paste')}
          <textarea
            rows={6}
            data-testid="paste"
            value={text}
            onPaste={take}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={text.trim() === ''}>
          {translate('viewer.read')}
        </button>
      </form>
    </main>
  );
}

/** A button that lets files be picked. */
export function FilePicker({
  label,
  choose,
}: {
  readonly label: string;
  readonly choose: (files: readonly File[]) => void;
}) {
  return (
    <label class="pick">
      <span>{label}</span>
      <input
        type="file"
        class="only-read"
        data-testid="pick-file"
        multiple
        onChange={(event) => {
          const { files } = event.currentTarget;
          if (files && files.length > 0) choose([...files]);
        }}
      />
    </label>
  );
}
