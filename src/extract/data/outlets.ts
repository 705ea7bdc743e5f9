/**
 * Major news outlets: the name under which each is known and the domains it publishes at. From general
 * knowledge, to write an address and a name the same way; an outlet that is not here keeps the name or the
 * domain that its page states. One line an outlet: name, then domains.
 */
const TABLE = `
ABC News|abcnews.go.com abcnews.com
ABC (Australia)|abc.net.au
Al Arabiya|alarabiya.net
Al Jazeera|aljazeera.com aljazeera.net
Al-Monitor|al-monitor.com
Associated Press|apnews.com ap.org
Axios|axios.com
BBC News|bbc.com bbc.co.uk
Bloomberg|bloomberg.com
Boston Globe|bostonglobe.com
Breitbart|breitbart.com
Business Insider|businessinsider.com
BuzzFeed News|buzzfeednews.com buzzfeed.com
CBC News|cbc.ca
CBS News|cbsnews.com
Channel NewsAsia|channelnewsasia.com
Chicago Tribune|chicagotribune.com
China Daily|chinadaily.com.cn
Christian Science Monitor|csmonitor.com
CNBC|cnbc.com
CNN|cnn.com
Daily Beast|thedailybeast.com
Daily Express|express.co.uk
Daily Mail|dailymail.co.uk
Daily Mirror|mirror.co.uk
Daily Star|dailystar.co.uk
Daily Telegraph (Sydney)|dailytelegraph.com.au
Dawn|dawn.com
Deutsche Welle|dw.com
Economist|economist.com
Euronews|euronews.com
Evening Standard|standard.co.uk
Financial Times|ft.com
Forbes|forbes.com
Fortune|fortune.com
Fox News|foxnews.com
France 24|france24.com
Global News|globalnews.ca
Globe and Mail|theglobeandmail.com
Guardian|theguardian.com guardian.co.uk
Haaretz|haaretz.com
Hindustan Times|hindustantimes.com
HuffPost|huffpost.com huffingtonpost.com huffingtonpost.co.uk
i|inews.co.uk
Independent|independent.co.uk the-independent.com
Indian Express|indianexpress.com
Irish Independent|independent.ie
Irish Times|irishtimes.com
ITV News|itv.com
Japan Times|japantimes.co.jp
Jerusalem Post|jpost.com
Kyiv Independent|kyivindependent.com
Le Monde|lemonde.fr
Los Angeles Times|latimes.com
Metro|metro.co.uk
Miami Herald|miamiherald.com
Middle East Eye|middleeasteye.net
Moscow Times|themoscowtimes.com
MSNBC|msnbc.com
National Post|nationalpost.com
NBC News|nbcnews.com
NDTV|ndtv.com
New York Daily News|nydailynews.com
New York Post|nypost.com
New York Times|nytimes.com
New Zealand Herald|nzherald.co.nz
News.com.au|news.com.au
Newsweek|newsweek.com
NPR|npr.org
PBS NewsHour|pbs.org
Politico|politico.com politico.eu
Radio Free Europe/Radio Liberty|rferl.org
Reuters|reuters.com
RT|rt.com
RTÉ|rte.ie
Seattle Times|seattletimes.com
Sky News|news.sky.com
South China Morning Post|scmp.com
Spiegel|spiegel.de
Straits Times|straitstimes.com
Sydney Morning Herald|smh.com.au
Telegraph|telegraph.co.uk
The Age|theage.com.au
The Atlantic|theatlantic.com
The Hill|thehill.com
The Hindu|thehindu.com
The National|thenationalnews.com thenational.ae
The Scotsman|scotsman.com
The Sun|thesun.co.uk the-sun.co.uk the-sun.com
Time|time.com
Times|thetimes.co.uk thetimes.com
Times of India|timesofindia.indiatimes.com
Times of Israel|timesofisrael.com
UPI|upi.com
USA Today|usatoday.com
Vice|vice.com
Voice of America|voanews.com
Vox|vox.com
Wall Street Journal|wsj.com
Washington Examiner|washingtonexaminer.com
Washington Post|washingtonpost.com
Washington Times|washingtontimes.com
Xinhua|xinhuanet.com news.cn
Yahoo News|news.yahoo.com
Ynet|ynetnews.com
`;

const rows = TABLE.trim()
  .split("\n")
  .map((line) => line.split("|"));
const byDomain: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([name, domains]) =>
    (domains ?? "").split(" ").map((domain) => [domain, name ?? ""] as const),
  ),
);
const byName: ReadonlyMap<string, string> = new Map(
  rows.map(([name]) => [plain(name ?? ""), name ?? ""] as const),
);

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /, "").trim();
}

/**
 * The outlet behind a host name: its known name ("www.ft.com" is Financial Times), else the domain itself
 * without "www." ("example.org"). Null where it is no host name.
 */
export function outletOfHost(host: string): { readonly name: string; readonly known: boolean } | null {
  const domain = host
    .toLowerCase()
    .replace(/^(?:www\d?|m|amp|edition|mobile)\./, "")
    .replace(/\.$/, "");
  if (!/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}$/.test(domain)) return null;
  for (let rest = domain; rest.includes("."); rest = rest.slice(rest.indexOf(".") + 1)) {
    const name = byDomain.get(rest);
    if (name !== undefined) return { name, known: true };
  }
  return { name: domain, known: false };
}

/** The known outlet that goes by this name, "The" and letter case aside; null for another name. */
export function outletNamed(name: string): string | null {
  return byName.get(plain(name)) ?? null;
}
