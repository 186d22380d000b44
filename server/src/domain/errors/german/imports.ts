import type { SentencesOf } from '../problem-codes.ts';
import { numbers } from './formats.ts';

export const imports: SentencesOf<'imports'> = {
  file_empty: () => 'Die Datei ist leer.',
  file_without_rows: () => 'Die Datei hat eine Kopfzeile, aber keine Zeilen darunter.',
  file_too_large: ({ max_mib }) =>
    `Die Datei ist größer als ${numbers.format(max_mib)} MB: Teilen Sie sie in mehrere.`,
  file_binary: () => 'Die Datei ist keine Tabelle: Speichern Sie sie als CSV, NDJSON oder XLSX.',
  file_encoding_invalid: ({ encoding }) =>
    `Die Datei enthält Zeichen, die in ${encoding} nicht gültig sind: Wählen Sie ihre Kodierung, oder speichern Sie sie als UTF-8.`,
  file_quote_unclosed: ({ row }) =>
    `In Zeile ${numbers.format(row)} beginnt ein Anführungszeichen, das nie geschlossen wird.`,
  file_line_too_long: ({ row, max_kib }) =>
    `Zeile ${numbers.format(row)} ist länger als ${numbers.format(max_kib)} KB.`,
  file_too_many_columns: ({ max }) => `Die Datei hat mehr als ${max} Spalten.`,
  file_json_invalid: ({ row }) =>
    `Zeile ${numbers.format(row)} ist kein JSON-Objekt: Jede Zeile muss eines sein.`,
  file_not_text: ({ row }) =>
    `Zeile ${numbers.format(row)} enthält ein NUL oder ein halbes Zeichen: Entfernen Sie es.`,
  file_sheet_invalid: () =>
    'Die Arbeitsmappe ist nicht lesbar: Speichern Sie sie neu als XLSX oder als CSV.',
  file_sheet_old: () =>
    'Die Arbeitsmappe ist verschlüsselt oder hat eine alte Form von Excel: Speichern Sie sie als XLSX ohne Passwort.',
  file_sheet_too_large: ({ max_mib }) =>
    `Die Arbeitsmappe wird entpackt größer als ${numbers.format(max_mib)} MB: Speichern Sie sie als CSV.`,
  row_without_person: () =>
    'Die Zeile hat weder eine E-Mail-Adresse noch eine Telefonnummer noch einen Namen.',
  too_many_rows: ({ count, max }) =>
    `Ein Tabellenblatt hat höchstens ${numbers.format(max)} Zeilen, und es sind ${numbers.format(count)}: ` +
    'Wählen Sie CSV oder NDJSON, oder filtern Sie die Liste.',
  import_without_person: () =>
    'Keine Spalte enthält eine E-Mail-Adresse, eine Telefonnummer oder einen Namen: Wählen Sie mindestens eines dieser Felder.',
  import_field_repeated: ({ name, columns }) =>
    `Die Spalten ${columns.join(' und ')} gehen beide nach ${name}: Wählen Sie eine davon.`,
};
