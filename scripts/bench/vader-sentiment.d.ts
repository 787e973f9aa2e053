declare module 'vader-sentiment' {
  const vader: {
    SentimentIntensityAnalyzer: {
      polarity_scores(text: string): Record<'neg' | 'neu' | 'pos' | 'compound', number>;
    };
  };
  export default vader;
}
