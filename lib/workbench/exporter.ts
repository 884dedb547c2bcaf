import type { Archive } from '../archive/archive.ts';
import { createTranslate, type Language, type Messages } from '../summary/translate.ts';
import { type Asked, optionsOf } from './asked.ts';
import { type Exported, type ExportRequest, exportOf } from './export-of.ts';

/** What makes files of what is kept: a worker of its own, as it brings much along. */
export interface Exporter {
  /** What is kept, as a file. */
  exportAs(request: ExportRequest, asked: Asked): Promise<Exported>;
}

export interface ExporterPorts {
  readonly wording: (language: Language) => Messages;
  readonly openArchive: () => Promise<Archive>;
  readonly now?: () => Date;
}

export function createExporter({
  wording,
  openArchive,
  now = () => new Date(),
}: ExporterPorts): Exporter {
  return {
    async exportAs(request, asked) {
      const { language } = asked;
      const archive = await openArchive();
      const found = { items: await archive.all(), runs: await archive.runs() };
      archive.close();
      const translate = createTranslate(language, wording(language));
      return exportOf(request, { ...found, ...optionsOf(asked), madeAt: now() }, translate);
    },
  };
}
