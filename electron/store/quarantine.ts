import { randomBytes } from 'node:crypto'
import { basename, dirname, join, relative, sep } from 'node:path'
import { base32 } from './crypto/base32.ts'
import type { Disk } from './disk/disk.ts'
import { writeNewFile } from './disk/replace-file.ts'
import { quarantineFolder } from './layout.ts'

/** Where files go that could not be read: moved, never deleted. */
export class Quarantine {
  readonly #disk: Disk
  readonly #root: string

  constructor(disk: Disk, root: string) {
    this.#disk = disk
    this.#root = root
  }

  /**
   * Moves a file here durably and gives its new name inside the workspace folder. It has its new name for sure before it loses the
   * old one: a rename from folder to folder need not be one step for the medium.
   */
  async take(path: string): Promise<string> {
    const name = await this.#freshName(path)
    await this.#disk.link(path, join(this.#root, quarantineFolder, name))
    await this.#disk.syncFolder(join(this.#root, quarantineFolder))
    await this.#disk.unlink(path)
    await this.#disk.syncFolder(dirname(path))
    return `${quarantineFolder}/${name}`
  }

  /** Keeps bytes that are about to be cut off the end of a file, durably. */
  async keep(path: string, bytes: Uint8Array): Promise<string> {
    const name = await this.#freshName(path)
    await writeNewFile(this.#disk, join(this.#root, quarantineFolder, name), bytes)
    await this.#disk.syncFolder(join(this.#root, quarantineFolder))
    return `${quarantineFolder}/${name}`
  }

  /** Documents of which something lies here, as `folder/name`. */
  async documents(): Promise<ReadonlySet<string>> {
    const names = await this.#disk.list(join(this.#root, quarantineFolder))
    const found = names.map((name) => /^([a-z-]+)\+([a-z2-7]{52})(?:\.previous)?\+/.exec(name))
    return new Set(found.flatMap((match) => (match === null ? [] : [`${match[1]}/${match[2]}`])))
  }

  async #freshName(path: string): Promise<string> {
    await this.#disk.makeFolder(join(this.#root, quarantineFolder))
    const folder = relative(this.#root, dirname(path)).split(sep).join('+')
    return `${folder === '' ? '' : `${folder}+`}${basename(path)}+${base32(randomBytes(5))}`
  }
}
