"""Kaderwijzer: from the landelijk kader Veiligheidshuizen to regional practice."""
