// Makes what tells hosts which headers to send, of `policy.mjs`: public/_headers (Netlify, Cloudflare Pages, and our own
// server), and for nginx, Caddy and Apache the files below deploy/. With --check it writes nothing and exits 1 when one is stale.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { caching, headers } from './policy.mjs';

const all = Object.entries(headers);
const lines = (write) => all.map(([name, value]) => `${write(name, value)}\n`).join('');
const made = '# Made by scripts/make-headers.mjs of scripts/policy.mjs.';

const files = {
  'public/_headers': `${made}
/*
${lines((name, value) => `  ${name}: ${value}`)}
/assets/*
  Cache-Control: ${caching.hashed}
`,
  // Without `always` a file that is missing is not kept for ever.
  'deploy/nginx.conf': `${made}
# For /etc/nginx/conf.d; server_name, port and root are yours. A location with an add_header of its own would lose these.
map $uri $unitwright_caching {
    default "${caching.other}";
    ~/assets/ "${caching.hashed}";
}
server {
    listen 8080;
    server_name _;
    root /opt/unitwright/dist;
${lines((name, value) => `    add_header ${name} "${value}" always;`)}    add_header Cache-Control $unitwright_caching;
}
`,
  'deploy/Caddyfile': `${made}
# Address and root are yours. In a Caddyfile of your own: the snippet, and “import unitwright” in the site.
(unitwright) {
	header {
${lines((name, value) => `\t\t${name} "${value}"`)}		?Cache-Control "${caching.other}"
	}
	@hashed {
		path */assets/*
		file
	}
	header @hashed Cache-Control "${caching.hashed}"
}
:8080 {
	root * /opt/unitwright/dist
	import unitwright
	file_server
}
`,
  'deploy/apache.conf': `${made}
# For a virtual host or a Directory, with mod_headers; or as .htaccess beside index.html, where AllowOverride has FileInfo.
${lines((name, value) => `Header always set ${name} "${value}"`)}Header set Cache-Control "${caching.other}"
<If "%{REQUEST_URI} =~ m#/assets/#">
    Header set Cache-Control "${caching.hashed}"
</If>
`,
};

const present = (name) => {
  try {
    return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
  } catch {
    return ''; // A missing file is a stale one.
  }
};

const stale = Object.keys(files).filter((name) => present(name) !== files[name]);
if (process.argv.includes('--check')) {
  for (const name of stale) console.error(`${name} is stale: run node scripts/make-headers.mjs`);
  if (stale.length > 0) process.exit(1);
} else {
  mkdirSync(new URL('../deploy', import.meta.url), { recursive: true });
  for (const name of stale) writeFileSync(new URL(`../${name}`, import.meta.url), files[name]);
}
