import { useState } from 'preact/hooks';
import { FilePicker } from './choose.tsx';
import type { ViewerProps } from './viewer-props.ts';

/** Over the file: its name, where in it one is, how large it is drawn, and search. */
export function FileBar({ state, actions, translate }: ViewerProps) {
  const { files, chosen, view } = state;
  return (
    <div class="file-bar">
      {files.length > 1 ? (
        <select
          aria-label={translate('viewer.chosen')}
          data-testid="file"
          value={chosen}
          onChange={(event) => actions.turnTo(Number(event.currentTarget.value))}
        >
          {files.map((name, index) => (
            <option key={`${index} ${name}`} value={index}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <strong class="name">{files[0]}</strong>
      )}
      {view.sheets > 0 && (
        <label class="sheet">
          {translate('viewer.sheet')}
          <input
            type="number"
            min={1}
            max={view.sheets}
            data-testid="sheet"
            value={view.sheet}
            onChange={(event) => actions.goTo(Number(event.currentTarget.value))}
          />
          {translate('viewer.sheets', { sheets: view.sheets })}
        </label>
      )}
      <span class="zoom">
        <button
          type="button"
          aria-label={translate('viewer.zoomOut')}
          data-testid="zoom-out"
          onClick={() => actions.zoom('out')}
        >
          −
        </button>
        <output data-testid="zoom">{view.zoom}%</output>
        <button
          type="button"
          aria-label={translate('viewer.zoomIn')}
          data-testid="zoom-in"
          onClick={() => actions.zoom('in')}
        >
          +
        </button>
        <button type="button" onClick={() => actions.zoom('width')}>
          {translate('viewer.zoomWidth')}
        </button>
      </span>
      <Search state={state} actions={actions} translate={translate} />
      <FilePicker label={translate('viewer.another')} choose={actions.choose} />
    </div>
  );
}

function Search({ state: { view }, actions, translate }: ViewerProps) {
  const [words, setWords] = useState('');
  const step = (way: 'next' | 'previous') => () => actions.find(words, way);
  const isSearched = words !== '' && view.found !== null;
  return (
    <search>
      <input
        type="search"
        aria-label={translate('viewer.find')}
        placeholder={translate('viewer.find')}
        data-testid="find"
        value={words}
        onInput={(event) => {
          setWords(event.currentTarget.value);
          actions.find(event.currentTarget.value, 'first');
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? 'previous' : 'next')();
        }}
      />
      <button
        type="button"
        aria-label={translate('viewer.findPrevious')}
        onClick={step('previous')}
      >
        ↑
      </button>
      <button type="button" aria-label={translate('viewer.findNext')} onClick={step('next')}>
        ↓
      </button>
      <output data-testid="found">
        {isSearched && view.found
          ? view.found.hits > 0
            ? translate('viewer.found', { ...view.found })
            : translate('viewer.notFound')
          : ''}
      </output>
    </search>
  );
}
