import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256, zip } from './zip';
import { checkCalls } from '../types/check-calls';

/**
 * A package in OSS.
 */
export interface OssCode {
  /** The bucket, in the region of the function. */
  readonly bucketName: string;

  /** The object: a zip archive. */
  readonly objectName: string;

  /**
   * The CRC-64 of the object, which OSS says in the header `x-oss-hash-crc64ecma`. Function Compute checks it, and a
   * changed one is how a new package under the same name is deployed.
   *
   * @default - none: give each package an object name of its own
   */
  readonly checksum?: string;
}

/**
 * What of a folder becomes the code.
 */
export interface FolderCodeOptions {
  /**
   * Files and folders to leave out, by their path in the folder, for example `test` or `src/notes.md`.
   *
   * @default - none
   */
  readonly exclude?: string[];
}

/**
 * The code of a function.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/fcv3_function
 */
export class FunctionCode {
  /**
   * One file, given as text: `index.js` for a Node.js runtime, `index.py` for a Python one. The handler is
   * `index.handler`.
   *
   * @param text the program
   */
  public static inline(text: string): FunctionCode {
    return new FunctionCode((runtime) =>
      packed(
        new Map([[runtime.startsWith('python') ? 'index.py' : 'index.js', new TextEncoder().encode(text)]]),
      ),
    );
  }

  /**
   * The files of a folder, zipped: the same files always give the same archive. Terraform keeps it in its
   * configuration and state; take OSS for more than about a megabyte.
   *
   * @param path the folder, for example `path.join(__dirname, 'function')`
   * @param options what to leave out
   */
  public static fromFolder(path: string, options: FolderCodeOptions = {}): FunctionCode {
    return new FunctionCode(() => {
      if (!existsSync(path) || !statSync(path).isDirectory())
        return problem(say`code is to come from ${path}, which is not a folder. Give the path of a folder.`);
      const broken: string[] = [];
      const files = filesOf(path, options.exclude ?? [], broken);
      if (broken.length > 0)
        return problem(
          say`code is to come from ${path}, where these lead nowhere: ${listed(broken)}. Remove or exclude them.`,
        );
      return files.size === 0
        ? problem(say`code is to come from ${path}, which has no files. Put the function there.`)
        : packed(files);
    });
  }

  /**
   * A package that stands in OSS already.
   *
   * @param code where it is
   */
  public static fromOss(code: OssCode): FunctionCode {
    const { bucketName, objectName, checksum } = code;
    return new FunctionCode(() => ({
      config: { ossBucketName: bucketName, ossObjectName: objectName, checksum },
      problems: [],
    }));
  }

  private constructor(private readonly load: (runtime: string) => LoadedCode) {}

  /**
   * Reads and packs the code.
   *
   * @internal
   */
  public _load(runtime: string): LoadedCode {
    return this.load(runtime);
  }
}

checkCalls(FunctionCode, 'FunctionCode');

/** Code as the resource takes it, or what is wrong with it. */
interface LoadedCode {
  readonly config: Record<string, string | undefined>;
  /** Changes when the code does; undefined where only OSS knows the code. */
  readonly hash?: string;
  /** The files of the package, where they are known. */
  readonly files?: readonly string[];
  readonly problems: readonly string[];
}

function packed(files: Map<string, Uint8Array>): LoadedCode {
  const archive = zip(files);
  const zipFile = Buffer.from(archive).toString('base64');
  return { config: { zipFile }, hash: sha256(archive), files: [...files.keys()], problems: [] };
}

function problem(text: string): LoadedCode {
  return { config: {}, problems: [text] };
}

/** The files below a folder by their path in it, with forward slashes. */
function filesOf(
  folder: string,
  exclude: readonly string[],
  broken: string[],
  below = '',
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (exclude.includes(path)) continue;
    if (entry.isDirectory()) {
      for (const [inner, data] of filesOf(folder, exclude, broken, path)) files.set(inner, data);
    } else if (statSync(join(folder, path), { throwIfNoEntry: false })?.isFile()) {
      files.set(path, readFileSync(join(folder, path)));
    }
    // A link to a folder may lead back to where it stands.
    else broken.push(path);
  }
  return files;
}
