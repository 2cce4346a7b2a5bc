/** Settings for every host out of one source: types, caching, the not-found page, the headers that a page's own policy cannot carry. */
import { readFileSync } from 'node:fs';
import { TYPES } from '../serve.ts';

/** Headers that every answer bears. */
export const HEADERS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // The page's own policy stands in its <meta>; only this part cannot.
  'Content-Security-Policy': "frame-ancestors 'self'",
};

/** A file whose name holds its hash never changes; everything else is asked for again. */
export const HASHED = '\\.[0-9a-f]{8,}\\.js$';
export const FOREVER = 'public, max-age=31536000, immutable';
export const ASK = 'no-cache';

/** Text types that are worth compressing. */
const TEXT = [...new Set(Object.values(TYPES).map((t) => t.split(';')[0] ?? ''))].filter((t) => /^text\/|\/(json|javascript|xml|manifest)|\+(json|xml)/.test(t)).sort();
const plain = (t: string): string => t.split(';')[0] ?? t;

export function nginx(): string {
  const types = Object.entries(TYPES).map(([ext, t]) => `    ${plain(t)} ${ext.slice(1)};`);
  const add = (cache: string, indent: string): string => [...Object.entries(HEADERS), ['Cache-Control', cache]].map(([k, v]) => `${indent}add_header ${k} "${v}" always;`).join('\n');
  return `# nginx：把 root 和 location 改成你放网站的地方，include 进 server { } 里。
# 放在子目录（例如 /lianjie/）时，把两处 location 的 / 改成 /lianjie/，error_page 改成 /lianjie/404.html。
charset utf-8;
charset_types ${TEXT.filter((t) => t !== 'text/html').join(' ')};
types {
${types.join('\n')}
}
default_type application/octet-stream;
gzip on;
gzip_vary on;
gzip_min_length 512;
gzip_types ${TEXT.filter((t) => t !== 'text/html').join(' ')};
error_page 404 /404.html;
location / {
    index index.html;
    try_files $uri $uri/index.html =404;
${add(ASK, '    ')}
}
location ~ "${HASHED}" {
${add(FOREVER, '    ')}
}
`;
}

export function apache(): string {
  return `# Apache：改名为 .htaccess，放在网站根目录（需要 AllowOverride All，以及 mod_headers、mod_deflate）。
# 放在子目录时，把 ErrorDocument 改成 /子目录/404.html。
DirectoryIndex index.html
ErrorDocument 404 /404.html
AddDefaultCharset utf-8
${Object.entries(TYPES).map(([ext, t]) => `AddType ${plain(t)} ${ext}`).join('\n')}
<IfModule mod_deflate.c>
AddOutputFilterByType DEFLATE ${TEXT.join(' ')}
</IfModule>
<IfModule mod_headers.c>
${Object.entries(HEADERS).map(([k, v]) => `Header always set ${k} "${v}"`).join('\n')}
Header always set Cache-Control "${ASK}"
<FilesMatch "${HASHED}">
Header always set Cache-Control "${FOREVER}"
</FilesMatch>
</IfModule>
`;
}

export function iis(): string {
  const esc = (s: string): string => s.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS：改名为 web.config，放在网站根目录。 -->
<configuration>
  <system.webServer>
    <defaultDocument><files><clear /><add value="index.html" /></files></defaultDocument>
    <staticContent>
      <clientCache cacheControlMode="DisableCache" />
${Object.entries(TYPES).map(([ext, t]) => `      <remove fileExtension="${ext}" /><mimeMap fileExtension="${ext}" mimeType="${esc(t)}" />`).join('\n')}
    </staticContent>
    <urlCompression doStaticCompression="true" doDynamicCompression="false" />
    <httpErrors errorMode="Custom" existingResponse="Replace"><remove statusCode="404" /><error statusCode="404" path="404.html" responseMode="File" /></httpErrors>
    <httpProtocol><customHeaders>
${Object.entries(HEADERS).map(([k, v]) => `      <remove name="${k}" /><add name="${k}" value="${esc(v)}" />`).join('\n')}
    </customHeaders></httpProtocol>
  </system.webServer>
</configuration>
`;
}

export function caddy(): string {
  return `# Caddy：把域名和 root 改成自己的。
:80 {
	root * /srv/qinglian-zhiku
	encode gzip
	file_server
	@hashed path_regexp ${HASHED}
	header {
${Object.entries(HEADERS).map(([k, v]) => `		${k} "${v}"`).join('\n')}
		Cache-Control "${ASK}"
	}
	header @hashed Cache-Control "${FOREVER}"
	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`;
}

/** Netlify and Cloudflare Pages read the same file. */
export function headersFile(): string {
  const all = Object.entries(HEADERS).map(([k, v]) => `  ${k}: ${v}`).join('\n');
  return `# Netlify、Cloudflare Pages：改名为 _headers，放在网站根目录。
/*
${all}
  Cache-Control: ${ASK}
/search/*
  ! Cache-Control
  Cache-Control: ${FOREVER}
`;
}

export function objectStore(): string {
  return `对象存储（OSS、COS、OBS、MinIO……）

1. 把网站里的文件原样传上去，保持文件夹。站里的链接都带文件名，不需要“目录首页”。
2. 默认首页填 index.html，错误页填 404.html。
3. 文件类型按下表设（多数工具会自动设；.js、.json 要带 utf-8）：
${Object.entries(TYPES).map(([ext, t]) => `   ${ext}  ${t}`).join('\n')}
4. 缓存：文件名里带一串十六进制的 .js 设“${FOREVER}”，其余设“${ASK}”。
5. 响应头：
${Object.entries(HEADERS).map(([k, v]) => `   ${k}: ${v}`).join('\n')}
`;
}

/** Every file of release/hosting. */
export function hosting(): Map<string, string> {
  return new Map([
    ['nginx.conf', nginx()],
    ['apache.htaccess', apache()],
    ['iis-web.config', iis()],
    ['Caddyfile', caddy()],
    ['_headers', headersFile()],
    ['对象存储说明.txt', objectStore()],
    ['部署说明.md', readFileSync(new URL('./deploy.md', import.meta.url), 'utf8')],
  ]);
}
