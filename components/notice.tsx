import { useState } from 'preact/hooks';
import type { Finding } from '../lib/findings/finding.ts';
import { type ChosenNotice, noticeFields } from '../lib/summary/notice-copy.ts';
import type { Notice, NoticeItem } from '../lib/summary/notice-schema.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface NoticeProps {
  readonly notice: Notice;
  /** The answer to what the person did last. */
  readonly said: string;
  readonly translate: Translate;
  copy(notice: ChosenNotice): void;
  print(): void;
}

const chosenAtFirst: readonly Finding['severity'][] = ['error', 'warning'];

/** A notice to choose from, to edit, and to copy or print. */
export function NoticePage({ notice, said, translate, copy, print }: NoticeProps) {
  const [edited, setEdited] = useState(notice);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        notice.items.flatMap(({ id, severity }) => (chosenAtFirst.includes(severity) ? id : [])),
      ),
  );
  const items = edited.items.filter(({ id }) => chosen.has(id));
  const editItem = (id: string, part: Partial<NoticeItem>) =>
    setEdited((before) => ({
      ...before,
      items: before.items.map((item) => (item.id === id ? { ...item, ...part } : item)),
    }));
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set([...before, id].filter((one) => on || one !== id)));

  return (
    <main class="notice-page">
      <div class="tools">
        <button
          type="button"
          data-testid="copy-notice"
          disabled={items.length === 0}
          onClick={() => copy({ ...edited, items })}
        >
          {translate('notice.copy')}
        </button>
        <button
          type="button"
          data-testid="print-notice"
          disabled={items.length === 0}
          onClick={print}
        >
          {translate('notice.print')}
        </button>
        <p>{translate('notice.help')}</p>
        <p class="said" role="status">
          {said}
        </p>
      </div>
      <h1>
        <Editable
          label={translate('notice.titleLabel')}
          text={edited.title}
          onText={(title) => setEdited((before) => ({ ...before, title }))}
        />
      </h1>
      <Editable
        label={translate('notice.openingLabel')}
        text={edited.opening}
        onText={(opening) => setEdited((before) => ({ ...before, opening }))}
      />
      <table>
        <thead>
          <tr>
            <th class="tick" scope="col">
              <span class="only-read">{translate('notice.choose')}</span>
            </th>
            <th scope="col">{translate('notice.number')}</th>
            {noticeFields.map((field) => (
              <th scope="col" key={field}>
                {translate(`notice.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {edited.items.map((item) => {
            const number = items.findIndex(({ id }) => id === item.id) + 1;
            return (
              <tr
                key={item.id}
                data-testid="notice-item"
                data-severity={item.severity}
                data-chosen={number > 0}
              >
                <td class="tick">
                  <input
                    type="checkbox"
                    aria-label={translate('notice.chooseItem', { item: item.now })}
                    checked={number > 0}
                    onChange={(event) => choose(item.id, event.currentTarget.checked)}
                  />
                </td>
                <td>{number || ''}</td>
                {noticeFields.map((field) => (
                  <td key={field}>
                    <Editable
                      label={translate(`notice.${field}`)}
                      text={item[field]}
                      onText={(text) => editItem(item.id, { [field]: text })}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      <Editable
        label={translate('notice.closingLabel')}
        text={edited.closing}
        onText={(closing) => setEdited((before) => ({ ...before, closing }))}
      />
    </main>
  );
}

interface EditableProps {
  readonly label: string;
  readonly text: string;
  onText(text: string): void;
}

/** Words that a person may change where they stand, in a field as high as they are; in print, just words. */
function Editable({ label, text, onText }: EditableProps) {
  return (
    <div class="editable" data-text={text}>
      <textarea
        rows={1}
        aria-label={label}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}
