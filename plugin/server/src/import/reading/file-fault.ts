import { TextUnavailable } from './source-reader';

/** Says in a report's words why the file system refused; passes on what is already said. */
export function fileFault(error: unknown, key: string): TextUnavailable {
  if (error instanceof TextUnavailable) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new TextUnavailable('vanished', `“${key}” vanished after it was listed`);
  if (code === 'EACCES' || code === 'EPERM') return new TextUnavailable('noPermission', `No permission to read “${key}”`);
  if (code === 'ELOOP') return new TextUnavailable('brokenLink', `“${key}” is a link that leads round in a ring`);
  return new TextUnavailable('notReadable', `“${key}” could not be read: ${code ?? message}`);
}
