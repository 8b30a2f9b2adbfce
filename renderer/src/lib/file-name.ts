/** Last part of a path, as people call the file or folder. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path
}
