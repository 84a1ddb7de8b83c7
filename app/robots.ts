import type { MetadataRoute } from 'next';

/** The front page is for everybody; what belongs to a learner is for nobody else. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/$', disallow: '/' } };
}
