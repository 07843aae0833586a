// Brings Tabler's style sheet from npm and presses it, once: `node bawa-tabler.mjs FOLDER`.
// Nothing of the package is run, and what does not have the digest below is refused.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const name = "@tabler/core";
const version = "1.6.1";
// From the registry's entry for this version.
const integrity = "sha512-lgmR9gcxRp5JlLxcmRi9Rz85JrEvH6Bz71KnlcPVSa97wtwQNjgSs3g3fxwbAlulHyRMghhIV04QUuW3pqDsIg==";
const sheet = "package/dist/css/tabler.min.css";

const folder = process.argv[2];
const wanted = ["tabler.css.br", "tabler.css.gz"].map((file) => join(folder, file));
if (wanted.every(existsSync)) process.exit(0);

mkdirSync(folder, { recursive: true });
const work = mkdtempSync(join(folder, "ambil-"));
try {
  console.error(`Mengambil ${name} ${version} dari npm …`);
  execFileSync("npm", ["pack", `${name}@${version}`, "--silent", "--ignore-scripts", "--prefer-offline", "--pack-destination", work], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const archive = join(work, `tabler-core-${version}.tgz`);
  const digest = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (digest !== integrity) throw new Error(`isi paketnya lain dari yang diharapkan (${digest})`);
  execFileSync("tar", ["-xzf", archive, "-C", work, sheet]);
  // Without the map, which is not served.
  const css = Buffer.from(readFileSync(join(work, sheet), "utf8").replace(/\/\*# sourceMappingURL=.*?\*\/\s*$/, ""));
  const pressed = [
    brotliCompressSync(css, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: css.length } }),
    gzipSync(css, { level: 9 }),
  ];
  // By renaming, so that a build that is cut off leaves no half file.
  pressed.forEach((bytes, i) => {
    writeFileSync(join(work, String(i)), bytes);
    renameSync(join(work, String(i)), wanted[i]);
  });
} catch (e) {
  console.error(`error MGW-680: ${name} ${version} tidak berhasil diambil dari npm: ${e.message.split("\n")[0]}. Periksa sambungan ke registri npm, lalu ulangi.`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
