// Brings Elsa Studio from npm, once: `node bawa-studio.mjs FOLDER`.
// Nothing of the package is run here, and what does not have the digest below is refused.
//
// What is kept, of 92 MB: each file as brotli and as gzip, without the plain file beside them. Browsers take brotli
// only by TLS or from this machine, so offices without TLS need gzip; who takes neither gets the gzip file unpacked.
// Studio checks digests of what it loads, so both must unpack to the very bytes of the plain file: checked here.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

const name = "@elsa-workflows/elsa-studio-wasm";
const version = "3.8.2";
// From the registry's entry for this version.
const integrity = "sha512-aoyapE8UDCEriuYekGv1CWzLqeNZDUL8nJGmxPXNcvXTkGRT8u4QWBqlRwlm02AZcPpG9PU0FZJx3zSAyQVzGg==";

// What no page of ours asks for: maps for Studio's own makers, looks that it does not wear, its sign-in and start page.
const dropped = [
  /\.map$/,
  /\.scss$/,
  /^_content\/Radzen\.Blazor\/css\/(?!material-base\.css$)/,
  /^_content\/Elsa\.Studio\.Shell\/(img\/login_|android-|apple-|favicon|site\.)/,
  /^_content\/Microsoft\.AspNetCore\.Components\.WebAssembly\.Authentication\//,
  /^(index\.html|package\.json)$/,
];

const folder = process.argv[2];
// Written last: where it names this version, all of it is there.
const mark = join(folder, "versi");
if (existsSync(mark) && readFileSync(mark, "utf8") === version) {
  // For the build, which asks again while this file is the newer one.
  utimesSync(mark, new Date(), new Date());
  process.exit(0);
}

mkdirSync(dirname(folder), { recursive: true });
const work = mkdtempSync(join(dirname(folder), "ambil-studio-"));
try {
  console.error(`Mengambil ${name} ${version} dari npm (46 MB, sekali saja) …`);
  execFileSync("npm", ["pack", `${name}@${version}`, "--silent", "--ignore-scripts", "--prefer-offline", "--pack-destination", work], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const archive = join(work, `elsa-workflows-elsa-studio-wasm-${version}.tgz`);
  const digest = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
  if (digest !== integrity) throw new Error(`isi paketnya lain dari yang diharapkan (${digest})`);
  execFileSync("tar", ["-xzf", archive, "-C", work]);

  const unpacked = join(work, "package");
  for (const entry of readdirSync(unpacked, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || /\.(br|gz)$/.test(entry.name)) continue;
    const file = join(entry.parentPath ?? entry.path, entry.name);
    const path = relative(unpacked, file).split(sep).join("/");
    if (dropped.some((one) => one.test(path))) {
      for (const one of [file, `${file}.br`, `${file}.gz`]) rmSync(one, { force: true });
    } else if (existsSync(`${file}.br`) && existsSync(`${file}.gz`)) {
      const plain = readFileSync(file);
      if (!brotliDecompressSync(readFileSync(`${file}.br`)).equals(plain) || !gunzipSync(readFileSync(`${file}.gz`)).equals(plain))
        throw new Error(`${path} tidak sama dengan bentuk mampatnya`);
      rmSync(file);
    }
  }

  writeFileSync(join(unpacked, "versi"), version);
  rmSync(folder, { recursive: true, force: true });
  // By renaming, so that a build that is cut off leaves no half folder.
  renameSync(unpacked, folder);
} catch (e) {
  console.error(`error MGW-910: ${name} ${version} tidak berhasil diambil dari npm: ${e.message.split("\n")[0]}. Periksa sambungan ke registri npm, lalu ulangi.`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
