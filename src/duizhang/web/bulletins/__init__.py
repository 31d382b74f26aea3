"""通报、简报、完成情况表: drafted from the board as papers, edited, issued, objected to, corrected and issued anew."""
