/** Names of `meta` elements that tell when a page was published, in the dialects of publishing systems; surest first. */
export const PUBLISHED_METAS =
  "article:published_time article:published og:article:published_time og:published_time article:published_date article:publicationdate article:post_date og:article:published og:publish_date og:pubdate og:datepublished datepublished date_published date-published dateposted parsely-pub-date sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime cxenseparse:pub-publishtime publish-date publish_date publishdate published published_time published-date published_date publisheddate publication_date publicationdate publication-date pubdate pub_date bt:pubdate dc.date.issued dcterms.issued dc.issued dc.date.publication citation_publication_date citation_date citation_online_date originalpublicationdate rbpubdate vr:published_time dcsext.articlefirstpublished mediator_published_time shareaholic:article_published_time article.published article_date_original analyticsattributes.articledate displaydate ptime pdate publish_time publishtime publication_time firstpublished first-published article_publish_date article:first_published prism.publicationdate cre.pubdate iso-8601-publish-date timestamp_publish date.release ob_date release_date twt-published-at last_published_date video:release_date".split(
    " ",
  );

/** Names that tell when something was made: the page as often as the article. */
export const VAGUE_METAS =
  "dc.date dc:date dcterms.date dc.date.created dcterms.created dc.created dc:created date date_created datecreated created creationdate creation_date content_create_date article.created article:created og:created doc_date gentime og:regdate timestamp".split(
    " ",
  );

/** Names that tell when a page was last changed. */
export const MODIFIED_METAS =
  "article:modified_time article:modified og:article:modified_time og:updated_time og:modified_time article:modified_date article:post_modified datemodified date_modified date-modified bt:moddate dc.modified dcterms.modified dc.date.modified lastmod last-modified lastmodified last_modified modified modified_time modificationdate revision_date updated_time lastupdate last-updated updated utime lastdate revised cxenseparse:recs:modifiedtime article:updated_time article:updated iso-8601-modified-date".split(
    " ",
  );
