"""The report for leadership (批量审核分析报告): built once from statistics, written as html, docx or xlsx."""
